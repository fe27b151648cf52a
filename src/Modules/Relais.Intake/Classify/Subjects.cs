using Relais.Contracts.Protocols;

namespace Relais.Intake.Classify;

/// <summary>Kinds of work that are about the practice and not about one of its patients.</summary>
internal static class Subjects
{
    private static readonly HashSet<string> Practice = ["PdsaRosterChange", "LocumContract", "AciProof", "StaffTrainingFile", "RejectedClaim", "SupplierInvoice", "EventInvitation", "MeetingNotice"];

    /// <summary>Anything unknown is taken to be about somebody.</summary>
    public static bool AreAboutAPatient(Kind kind) => !Practice.Contains(kind.Code);
}
