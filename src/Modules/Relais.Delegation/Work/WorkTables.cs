using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Delegation.Work;

internal sealed class WorkItemTable : IEntityTypeConfiguration<WorkItem>
{
    private const string IsOpen = "\"IsOpen\"";

    public void Configure(EntityTypeBuilder<WorkItem> work)
    {
        work.ToTable("delegation_work");
        work.HasKey(w => w.Id);
        work.ComplexProperty(w => w.Closing);
        work.ComplexProperty(w => w.Offer);
        // The desk's lists: one practice, the most pressing first, whoever holds it or one holder's; the second also counts without reading a row.
        work.HasIndex(w => new { w.Practice, w.Urgency, w.Due }).IsDescending(false, true, false).HasFilter(IsOpen);
        work.HasIndex(w => new { w.Practice, w.Holder, w.Urgency, w.Due, w.SleepsUntil, w.OfferedTo, w.IsOpen }).IsDescending(false, false, true, false, false, false, false).HasFilter(IsOpen);
        work.HasIndex(w => new { w.Practice, w.OfferedTo }).HasFilter($"{IsOpen} AND \"OfferedTo\" IS NOT NULL");   // what is proposed to somebody: few
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
        step.HasIndex(s => new { s.Practice, s.Work, s.Id });   // read in order: without the id the key is read instead, whole
        step.HasIndex(s => s.Lot).HasFilter("\"Lot\" IS NOT NULL");   // undo asks for all that one gesture did
    }
}
