using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Delegation.Work;

internal sealed class WorkItemTable : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> work)
    {
        work.ToTable("delegation_work");
        work.HasKey(w => w.Id);
        work.ComplexProperty(w => w.Closing);
        work.ComplexProperty(w => w.Offer);
        work.HasIndex(w => new { w.Practice, w.Due }).HasFilter("\"Closing_At\" IS NULL");   // the desk's list: one practice, soonest first
        work.HasIndex(w => w.Document);
        work.HasIndex(w => new { w.Practice, w.Patient });
    }
}

internal sealed class WorkStepTable : IEntityTypeConfiguration<WorkStep>
{
    public void Configure(EntityTypeBuilder<WorkStep> step)
    {
        step.ToTable("delegation_step");
        step.HasKey(s => s.Id);
        step.HasIndex(s => new { s.Practice, s.Work });
    }
}
