using Relais.Kernel;

namespace Relais.Intake.Receive;

internal static class ArrivalQueries
{
    extension(IQueryable<Arrival> arrivals)
    {
        /// <summary>Received and not filed yet, short of those that failed too often.</summary>
        public IQueryable<Arrival> Waiting(PracticeId practice, Lane lane) =>
            arrivals.Where(a => a.Practice == practice && a.ReadAt == null && a.Lane == lane && a.Attempts < Arrival.MaxAttempts);
    }
}
