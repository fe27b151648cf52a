using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Intake.Documents;

internal sealed class DocumentTable : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.ToTable("intake_document");
        document.HasKey(d => d.Id);
        document.ComplexProperty(d => d.IdentityConfirmed);
        document.ComplexProperty(d => d.KindConfirmed);
        document.HasIndex(d => new { d.Practice, d.Content });
        document.HasIndex(d => new { d.Practice, d.Identifier });
        document.HasIndex(d => new { d.Practice, d.SetId });
        document.HasIndex(d => new { d.Practice, d.Patient });
        document.HasIndex(d => d.FateOf).HasFilter("\"FateOf\" IS NOT NULL");   // what replaced or withdrew it
        document.HasIndex(d => new { d.Practice, d.Day });
        document.HasIndex(d => new { d.Arrival, d.Path }).IsUnique();   // a part is filed once, whoever files
    }
}
