using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Platform.Requests;

/// <summary>The member of this request, with the mandates in force today; nobody until sign-in has been checked.</summary>
public sealed class CurrentMember
{
    private MemberId? id;

    /// <summary>The member; asking for it when nobody is signed in is a bug, not a refusal.</summary>
    public MemberId Id => id ?? throw new InvalidOperationException("Nobody is signed in.");

    public bool IsSignedIn => id is not null;

    public TerritoryId Territory { get; private set; }

    public string Name { get; private set; } = "";

    public string TerritoryName { get; private set; } = "";

    /// <summary>True in a territory marked "essai": test identities count, and the pages say so.</summary>
    public bool InTrial { get; private set; }

    public bool KeysOff { get; private set; }

    public IReadOnlyList<MandateInForce> Mandates { get; private set; } = [];

    public IEnumerable<PracticeId> Practices => Mandates.Select(m => m.Practice).Distinct();

    public void Become(MemberId member, string name, TerritoryId territory, string territoryName, bool inTrial, IReadOnlyList<MandateInForce> mandates, bool keysOff = false) =>
        (id, Name, Territory, TerritoryName, InTrial, Mandates, KeysOff) = (member, name, territory, territoryName, inTrial, mandates, keysOff);

    public bool Serves(PracticeId practice) => Mandates.Any(m => m.Practice == practice);

    public bool May(string right) => IsSignedIn && (right == Rights.SignedIn || Mandates.Any(m => Rights.Of(m.Role).Contains(right)));

    public bool May(string right, PracticeId practice) => Mandates.Any(m => m.Practice == practice && Rights.Of(m.Role).Contains(right));

    /// <summary>The practices where the member may validate clinical content.</summary>
    public IReadOnlyList<PracticeId> DoctorIn => [.. Mandates.Where(m => Rights.Of(m.Role).Contains(Rights.Validate)).Select(m => m.Practice).Distinct()];

    /// <summary>Refuses in French what the member may not do in this practice.</summary>
    public void MustHave(string right, PracticeId practice)
    {
        if (!May(right, practice)) throw new Refusal("access.right", "Votre mandat dans ce cabinet ne permet pas ce geste.");
    }

    public Walls Walls() => Store.Walls.OfPractices(Territory, [.. Practices], id);
}
