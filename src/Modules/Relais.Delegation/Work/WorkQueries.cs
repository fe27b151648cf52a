using Relais.Contracts.Protocols;
using Relais.Kernel;

namespace Relais.Delegation.Work;

internal static class WorkQueries
{
    extension(IQueryable<WorkItem> work)
    {
        public IQueryable<WorkItem> Open => work.Where(w => w.Closing == null);

        public IQueryable<WorkItem> AwakeAt(DateTimeOffset now) => work.Where(w => w.SleepsUntil == null || w.SleepsUntil <= now);

        public IQueryable<WorkItem> OfMember(MemberId me) => work.Where(w => w.Holder == me || (w.Offer != null && w.Offer.To == me));

        public IQueryable<WorkItem> OfNobody => work.Where(w => w.Holder == null);

        /// <summary>
        /// What a doctor has to see: what he holds, what is offered to him, and whatever cannot wait in his practices even while it is
        /// held: an unknown patient must not keep a critical result from his eyes.
        /// </summary>
        public IQueryable<WorkItem> ToValidateBy(MemberId doctor, IReadOnlyList<PracticeId> hisPractices) => work.Open.Where(w =>
            ((w.Holder == doctor || (w.Offer != null && w.Offer.To == doctor)) && w.HoldCode == null)
            || (w.Urgency > 1 && w.HoldCode != null && w.Class == KindClass.Clinical && hisPractices.Contains(w.Practice)));

        public IQueryable<WorkItem> SoonestFirst => work.OrderByDescending(w => w.Urgency).ThenBy(w => w.Due).ThenBy(w => w.Id);
    }
}
