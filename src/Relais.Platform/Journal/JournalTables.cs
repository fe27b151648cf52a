using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Platform.Journal;

internal sealed class JournalEntryTable : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("platform_journal");
        entry.HasKey(e => e.Id);
        entry.HasIndex(e => new { e.Practice, e.Number });   // the chain, and what the sealer has still to link
        entry.HasIndex(e => new { e.Practice, e.At });       // the journal's page: one day
        entry.HasIndex(e => new { e.Practice, e.Patient });  // who looked at this patient
        entry.HasIndex(e => new { e.Practice, e.Subject });
    }
}

internal sealed class JournalSealTable : IEntityTypeConfiguration<JournalSeal>
{
    public void Configure(EntityTypeBuilder<JournalSeal> seal)
    {
        seal.ToTable("platform_seal");
        seal.HasKey(s => s.Id);
        seal.HasIndex(s => new { s.Practice, s.First });
    }
}
