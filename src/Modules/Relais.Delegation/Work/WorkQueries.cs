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

        /// <summary>What a doctor has to see: what he holds, what is offered to him.</summary>
        public IQueryable<WorkItem> ToValidateBy(MemberId doctor) => work.Open.OfMember(doctor).Where(w => w.HoldCode == null);

        public IQueryable<WorkItem> SoonestFirst => work.OrderByDescending(w => w.Urgency).ThenBy(w => w.Due).ThenBy(w => w.Id);
    }
}
