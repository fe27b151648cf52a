using Relais.Kernel;

namespace Relais.Platform.Requests;

/// <summary>What a role may do in a practice, as policy names. Every page and endpoint names one.</summary>
public static class Rights
{
    public const string SignedIn = "signed-in";
    public const string HandleWork = "handle-work";
    public const string Validate = "validate";
    public const string SeePatients = "see-patients";
    public const string ConfirmIdentity = "confirm-identity";
    public const string SeeCounts = "see-counts";
    public const string SeeJournal = "see-journal";
    public const string ManagePractice = "manage-practice";

    /// <summary>To read for a while, for a reason that their doctor is told, what a patient reserves: for health professionals.</summary>
    public const string BreakGlass = "break-glass";

    private static readonly HashSet<string> Desk = [HandleWork, SeePatients, ConfirmIdentity, SeeCounts];
    private static readonly HashSet<string> Physician = [.. Desk, Validate, SeeJournal, ManagePractice, BreakGlass];
    private static readonly HashSet<string> Caregiver = [HandleWork, SeePatients];
    private static readonly HashSet<string> Nursing = [.. Caregiver, BreakGlass];

    public static IReadOnlyList<string> All { get; } = [SignedIn, HandleWork, Validate, SeePatients, ConfirmIdentity, SeeCounts, SeeJournal, ManagePractice, BreakGlass];

    public static IReadOnlySet<string> Of(Role role) => role switch
    {
        Role.Doctor => Physician,
        Role.Locum => new HashSet<string>(Physician.Except([ManagePractice])),
        Role.Secretary or Role.Assistant => Desk,
        // An IPA validates within a signed scope only; until protocols carry scopes she prepares, as a nurse does.
        Role.AdvancedNurse or Role.Nurse => Nursing,
        Role.Trainee or Role.Admissions => Caregiver,
        Role.Coordinator => new HashSet<string>([SeeCounts]),
        _ => new HashSet<string>(),
    };
}
