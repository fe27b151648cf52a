using Relais.Contracts.Protocols;
using Relais.Kernel;

namespace Relais.Delegation.Work;

internal static class WorkQueries
{
    extension(IQueryable<WorkItem> work)
    {
        public IQueryable<WorkItem> Open => work.Where(w => w.IsOpen);

        public IQueryable<WorkItem> AwakeAt(DateTimeOffset now) => work.Where(w => w.SleepsUntil == null || w.SleepsUntil <= now);

        /// <summary>What somebody proposes to this member; few at any time, and they have an index of their own.</summary>
        public IQueryable<WorkItem> OfferedTo(MemberId me) => work.Where(w => w.OfferedTo == me);

        public IQueryable<WorkItem> HeldBy(MemberId? holder) => work.Where(w => w.Holder == holder);

        /// <summary>
        /// What a doctor has to see: what he holds and what is offered to him, even while something holds it back, since it was handed to him on
        /// purpose; what was raised and he answers for, whoever has it; and whatever cannot wait in his practices even while it is held: an unknown
        /// patient must not keep a critical result from his eyes.
        /// </summary>
        public IQueryable<WorkItem> ToValidateBy(MemberId doctor, IReadOnlyList<PracticeId> hisPractices) => work.Open.Where(w =>
            w.Holder == doctor || w.OfferedTo == doctor
            || (w.Urgency > 0 && w.Class == KindClass.Clinical && w.Accountable == doctor && hisPractices.Contains(w.Practice))
            || (w.Urgency > 1 && w.HoldCode != null && w.Class == KindClass.Clinical && hisPractices.Contains(w.Practice)));

        /// <summary>What a doctor holds and answers for that could be taken in a lot, as far as the item itself can tell: clinical, tied, neither held nor raised nor offered to anyone.</summary>
        public IQueryable<WorkItem> AloneWith(MemberId doctor, IReadOnlyList<PracticeId> hisPractices) => work.Open.Where(w =>
            w.Holder == doctor && w.Accountable == doctor && w.Offer == null && w.HoldCode == null && w.Urgency == 0 && w.Class == KindClass.Clinical && w.Patient != null && hisPractices.Contains(w.Practice));

        public IQueryable<WorkItem> SoonestFirst => work.OrderByDescending(w => w.Urgency).ThenBy(w => w.Due).ThenBy(w => w.Id);
    }
}
