namespace Relais.Intake.Receive.Imap;

/// <summary>
/// A signed-in IMAP4rev1 session (RFC 3501): the few verbs that reading a mailbox needs. All faults are
/// <see cref="ImapFault"/>; after one that breaks the session, <see cref="IsUsable"/> is false and a new one must be opened.
/// </summary>
internal sealed class ImapConnection : IAsyncDisposable
{
    private readonly ImapWire wire;
    private readonly ImapLimits limits;
    private readonly HashSet<string> capabilities = new(StringComparer.OrdinalIgnoreCase);
    private uint exists;

    private ImapConnection(ImapWire wire, ImapLimits limits)
    {
        (this.wire, this.limits) = (wire, limits);
        wire.Seen = See;
    }

    public bool IsUsable => wire.IsUsable;

    /// <summary>A message arrived since the folder was opened.</summary>
    public bool HasNews { get; private set; }

    public bool Can(string capability) => capabilities.Contains(capability);

    /// <param name="token">Supplies a fresh access token, for <see cref="ImapSignIn.Token"/>.</param>
    public static async Task<ImapConnection> Open(ImapSettings settings, Func<CancellationToken, Task<string>>? token, CancellationToken ct)
    {
        var connection = new ImapConnection(await ImapWire.Open(settings, ct), settings.Limits);
        try
        {
            await connection.LearnCapabilities(ct);
            if (!connection.wire.IsSignedIn) await ImapAuthentication.SignIn(connection.wire, settings, connection.capabilities, token, ct);
            await connection.LearnCapabilities(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task<ImapSelected> Select(string mailbox, CancellationToken ct) => Select("SELECT", mailbox, ct);

    /// <summary>Opens a folder without changing anything in it.</summary>
    public Task<ImapSelected> Examine(string mailbox, CancellationToken ct) => Select("EXAMINE", mailbox, ct);

    /// <summary>UIDs of the messages at these positions (1-based, both included), with an optional criterion such as UNDELETED.</summary>
    public async Task<IReadOnlyList<uint>> Search(uint from, uint to, CancellationToken ct, string? criterion = null)
    {
        var found = new SortedSet<uint>();
        await wire.Demand("UID SEARCH", [ImapArgument.Word($"{from}:{to}{(criterion is null ? "" : " " + criterion)}")], ct, response =>
        {
            if (response.Word == "SEARCH") found.UnionWith(response.Values.Select(v => v.Number ?? 0).Where(uid => uid > 0));
            if (found.Count > to - from + 1) throw ImapFault.Nonsense("SEARCH");
        });
        return [.. found];
    }

    /// <summary>One envelope for each UID; empty for a message that the server does not describe, so that none is forgotten.</summary>
    public async Task<IReadOnlyList<ImapEnvelope>> Describe(IReadOnlyList<uint> uids, CancellationToken ct)
    {
        if (uids.Count == 0) return [];
        var envelopes = uids.ToDictionary(uid => uid, uid => new ImapEnvelope(uid, 0, null));
        await wire.Demand("UID FETCH", [ImapArgument.Word($"{ImapSet.Of(uids)} (UID RFC822.SIZE INTERNALDATE)")], ct, response =>
        {
            if (ImapFetch.Envelope(response) is { } envelope && envelopes.ContainsKey(envelope.Uid)) envelopes[envelope.Uid] = envelope;
        });
        return [.. uids.Select(uid => envelopes[uid])];
    }

    /// <summary>One message as the server holds it, without marking it as seen.</summary>
    /// <remarks>Asking for one byte more than the limit keeps the session usable when a message is larger than announced.</remarks>
    public async Task<ReadOnlyMemory<byte>> Fetch(uint uid, CancellationToken ct)
    {
        ReadOnlyMemory<byte>? body = null;
        var most = limits.MessageBytes + 1;
        await wire.Demand("UID FETCH", [ImapArgument.Word($"{uid} (UID BODY.PEEK[]<0.{most}>)")], ct,
            response => body = ImapFetch.Body(response, uid) ?? body, most);
        if (body is not { } bytes) throw new ImapFault("imap.gone", "Le serveur n'a pas donné ce message : il n'est peut-être plus dans la boîte.");
        return bytes.Length < most ? bytes : throw TooLarge(limits.MessageBytes);
    }

    public static ImapFault TooLarge(int limit) =>
        new("imap.too-large", $"Ce message dépasse la taille permise ({Math.Max(1, limit >> 20)} Mo) et reste dans la boîte. Ouvrez-le dans votre messagerie.");

    /// <summary>False when the server refuses, most often because the folder exists.</summary>
    public async Task<bool> Create(string mailbox, CancellationToken ct) =>
        (await wire.Ask("CREATE", [ImapArgument.Mailbox(mailbox)], ct)).IsOk;

    /// <summary>Moves a message, in one step where the server can (RFC 6851); false when the server refuses.</summary>
    /// <remarks>
    /// Without MOVE: copy, mark, and expunge that one message (RFC 4315). Without UIDPLUS the marked message stays: a bare
    /// EXPUNGE would also remove what a person marked in their own mail program.
    /// </remarks>
    public async Task<bool> Move(uint uid, string mailbox, CancellationToken ct)
    {
        var copies = !Can("MOVE");
        ImapArgument[] where = [ImapArgument.Word($"{uid}"), ImapArgument.Mailbox(mailbox)];
        if (!(await wire.Ask(copies ? "UID COPY" : "UID MOVE", where, ct)).IsOk) return false;
        if (!copies) return true;

        await wire.Demand("UID STORE", [ImapArgument.Word($"{uid} +FLAGS.SILENT (\\Deleted)")], ct);
        if (Can("UIDPLUS")) await wire.Demand("UID EXPUNGE", [ImapArgument.Word($"{uid}")], ct);
        return true;
    }

    /// <summary>Waits for a message, by IDLE or by looking from time to time; false when none came in that time.</summary>
    public async Task<bool> WaitForNews(CancellationToken ct)
    {
        if (HasNews) return true;
        if (Can("IDLE")) return await wire.Idle(limits.Idle, () => HasNews, ct);
        await Task.Delay(limits.Polling, ct);
        await Noop(ct);
        return HasNews;
    }

    public Task Noop(CancellationToken ct) => wire.Demand("NOOP", [], ct);

    /// <summary>Says goodbye; a server that does not answer changes nothing.</summary>
    public async Task Logout(CancellationToken ct)
    {
        try
        {
            if (IsUsable) await wire.Ask("LOGOUT", [], ct);
        }
        catch (ImapFault)
        {
        }
    }

    public ValueTask DisposeAsync() => wire.DisposeAsync();

    private async Task LearnCapabilities(CancellationToken ct)
    {
        capabilities.Clear();
        await wire.Demand("CAPABILITY", [], ct, response =>
        {
            if (response.Word == "CAPABILITY" && capabilities.Count < 500) capabilities.UnionWith(response.Values.Select(v => v.Characters));
        });
    }

    private async Task<ImapSelected> Select(string verb, string mailbox, CancellationToken ct)
    {
        uint? validity = null, next = null;
        (exists, HasNews) = (0, false);
        var answer = await wire.Ask(verb, [ImapArgument.Mailbox(mailbox)], ct, response =>
        {
            if (response.Code == "UIDVALIDITY") validity = response.CodeValues.FirstOrDefault()?.Number;
            if (response.Code == "UIDNEXT") next = response.CodeValues.FirstOrDefault()?.Number;
        });
        HasNews = false;
        if (!answer.IsOk) throw new ImapFault("imap.folder", $"Le dossier « {mailbox} » n'existe pas sur le serveur, ou ne peut pas être ouvert.");
        if (validity is null) throw ImapFault.Nonsense("UIDVALIDITY absent");
        return new(validity.Value, next, exists, answer.Code == "READ-ONLY");
    }

    private void See(ImapResponse response)
    {
        if (response is { Word: "EXISTS", Number: { } count })
        {
            HasNews |= count > exists;
            exists = count;
        }
        if (response is { Word: "EXPUNGE", Number: not null } && exists > 0) exists--;
    }
}
