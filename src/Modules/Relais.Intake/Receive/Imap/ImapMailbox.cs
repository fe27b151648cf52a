namespace Relais.Intake.Receive.Imap;

/// <summary>
/// The inbox of one account. A pass fetches each message in UID order, hands it over, and moves it only once it is durably
/// kept. A cut between the two makes the next pass fetch it again: nothing is lost, and equal bytes are one message.
/// The session stays open between passes and is opened anew after a fault. For one caller at a time.
/// </summary>
/// <param name="token">
/// Supplies a fresh access token at each sign-in, for <see cref="ImapSignIn.Token"/>; it throws <see cref="ImapFault"/> when it has none.
/// </param>
internal sealed class ImapMailbox(ImapSettings settings, Func<CancellationToken, Task<string>>? token = null) : IAsyncDisposable
{
    /// <summary>How many messages are listed by one command: keeps lines short.</summary>
    private const uint Window = 200;

    /// <summary>A message whose reading cuts the connection this often is shown to people.</summary>
    private const int CutsBeforeNotice = 3;

    /// <summary>Once can mean that somebody moved it meanwhile; a message still listed at the next pass is in trouble.</summary>
    private const int AbsencesBeforeNotice = 2;

    private ImapConnection? open;

    /// <summary>Takes all messages that are in the inbox now. Faults come back in the pass; the state is always worth storing.</summary>
    public async Task<ImapPass> FetchNew(ImapState state, ImapHandler handler, CancellationToken ct)
    {
        var pass = new Pass(handler, state);
        try
        {
            var connection = await Connected(ct);
            var inbox = await connection.Select(settings.Inbox, ct);
            pass.State = state.For(inbox.UidValidity);
            if (inbox.IsReadOnly) throw new ImapFault("imap.read-only", "Cette boîte est en lecture seule : Relais ne peut pas ranger les messages lus.");

            var waiting = await List(connection, inbox, ct);
            pass.State = pass.State.Among(waiting.Select(m => m.Uid).ToHashSet());
            pass.Waiting = waiting.Count;

            // What cut the connection before comes last, so that it keeps nobody else waiting.
            foreach (var message in waiting.OrderBy(m => pass.State.Tries(m.Uid) > 0)) await Take(connection, inbox, message, pass, ct);
        }
        catch (ImapFault fault)
        {
            pass.Fault = fault;
        }
        if (open is { IsUsable: false }) await Drop();
        return new(pass.State, pass.Taken, pass.Waiting, pass.Fault);
    }

    /// <summary>Waits for a message to arrive; false when it is time to look anyway. Throws <see cref="ImapFault"/>.</summary>
    public async Task<bool> WaitForNews(CancellationToken ct)
    {
        if (open is { IsUsable: true }) return await open.WaitForNews(ct);
        await Task.Delay(settings.Limits.Polling, ct);
        return false;
    }

    /// <summary>Tries the settings without touching anything; null when all is well.</summary>
    public async Task<ImapFault?> Check(CancellationToken ct)
    {
        try
        {
            await using var connection = await ImapConnection.Open(settings, token, ct);
            await connection.Examine(settings.Inbox, ct);
            await connection.Logout(ct);
            return null;
        }
        catch (ImapFault fault)
        {
            return fault;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (open is { IsUsable: true }) await open.Logout(CancellationToken.None);
        await Drop();
    }

    private async Task<ImapConnection> Connected(CancellationToken ct)
    {
        if (open is { IsUsable: false }) await Drop();
        return open ??= await ImapConnection.Open(settings, token, ct);
    }

    private async Task Drop()
    {
        if (open is not null) await open.DisposeAsync();
        open = null;
    }

    private async Task<List<ImapEnvelope>> List(ImapConnection connection, ImapSelected inbox, CancellationToken ct)
    {
        // Where a moved message can only be marked, the mark says that it was taken.
        var criterion = connection.Can("MOVE") || connection.Can("UIDPLUS") ? null : "UNDELETED";
        var waiting = new List<ImapEnvelope>();
        var last = Math.Min(inbox.Exists, settings.Limits.Messages);
        for (var from = 1u; from <= last; from += Window)
        {
            var uids = await connection.Search(from, Math.Min(from + Window - 1, last), ct, criterion);
            waiting.AddRange(await connection.Describe(uids, ct));
        }
        return [.. waiting.OrderBy(m => m.Uid)];
    }

    private async Task Take(ImapConnection connection, ImapSelected inbox, ImapEnvelope message, Pass pass, CancellationToken ct)
    {
        if (!pass.State.Unmoved.Contains(message.Uid))
        {
            var provenance = new MailProvenance($"{settings.User}/{settings.Inbox}", inbox.UidValidity, message.Uid, message.InternalDate);
            if (await Read(connection, message, provenance, pass, ct) is not { } bytes) return;
            if (!await pass.Handler.Durable(new(provenance, bytes), ct)) return;
        }
        if (await Move(connection, message.Uid, ct))
        {
            pass.State = pass.State.Moved(message.Uid);
            (pass.Taken, pass.Waiting) = (pass.Taken + 1, pass.Waiting - 1);
            return;
        }
        pass.State = pass.State.Kept(message.Uid);
        pass.Fault = new("imap.move", $"Le serveur refuse de ranger les messages lus dans le dossier « {settings.Done} ». Ils sont bien dans Relais. Vérifiez le nom du dossier et la place restante.");
    }

    /// <summary>The message; null when it cannot be read, which people are told once.</summary>
    private async Task<ReadOnlyMemory<byte>?> Read(ImapConnection connection, ImapEnvelope message, MailProvenance provenance, Pass pass, CancellationToken ct)
    {
        try
        {
            if (message.Size > settings.Limits.MessageBytes) throw ImapConnection.TooLarge(settings.Limits.MessageBytes);
            var bytes = await connection.Fetch(message.Uid, ct);
            pass.State = pass.State.Read(message.Uid);
            return bytes;
        }
        catch (ImapFault fault)
        {
            pass.State = pass.State.Tried(message.Uid);
            var enough = fault.Breaks ? CutsBeforeNotice : fault.Code == "imap.gone" ? AbsencesBeforeNotice : 1;
            if (pass.State.Tries(message.Uid) == enough)
                await pass.Handler.Unfetched(new(provenance, message.Size, fault), ct);
            if (fault.Breaks) throw;
            return null;
        }
    }

    private async Task<bool> Move(ImapConnection connection, uint uid, CancellationToken ct)
    {
        if (await connection.Move(uid, settings.Done, ct)) return true;
        return await connection.Create(settings.Done, ct) && await connection.Move(uid, settings.Done, ct);
    }

    private sealed class Pass(ImapHandler handler, ImapState state)
    {
        public ImapHandler Handler { get; } = handler;

        public ImapState State { get; set; } = state;

        public int Taken { get; set; }

        public int Waiting { get; set; }

        public ImapFault? Fault { get; set; }
    }
}
