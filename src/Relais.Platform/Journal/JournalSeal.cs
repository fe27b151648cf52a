using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Platform.Journal;

/// <summary>Links a batch of entries to all that came before: <see cref="Hash"/> is an HMAC over the previous hash and the entries in order.</summary>
public sealed class JournalSeal : IWalledByPractice, IUnjournalled
{
    public Guid Id { get; internal init; }

    public PracticeId Practice { get; internal init; }

    /// <summary>Rank of the first and of the last entry under this seal.</summary>
    public long First { get; internal init; }

    public long Last { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    public byte[] Hash { get; internal init; } = [];
}
