using System.Net.Sockets;
using System.Text;

namespace Relais.Intake.Receive.Imap;

/// <summary>Commands and answers over one connection under TLS. One command at a time; a command broken off ends it.</summary>
internal sealed class ImapWire : IAsyncDisposable
{
    private readonly TcpClient tcp;
    private readonly ImapLimits limits;
    private Stream stream;
    private ImapReader reader;
    private int tags;
    private bool saidBye;

    private ImapWire(TcpClient tcp, ImapLimits limits)
    {
        (this.tcp, this.limits) = (tcp, limits);
        stream = tcp.GetStream();
        reader = new(stream, limits);
    }

    /// <summary>False while a command is under way, and for ever once one was broken off.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>The server knows us by our certificate and asks for no sign-in (PREAUTH).</summary>
    public bool IsSignedIn { get; private set; }

    /// <summary>Sees each untagged response, whatever command it came with.</summary>
    public Action<ImapResponse> Seen { get; set; } = _ => { };

    public static async Task<ImapWire> Open(ImapSettings settings, CancellationToken ct)
    {
        var tcp = new TcpClient { NoDelay = true };
        tcp.Client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(settings.Limits.Silence);
        try
        {
            await tcp.ConnectAsync(settings.Host, settings.Port, deadline.Token);
            var wire = new ImapWire(tcp, settings.Limits);
            await wire.Begin(settings, deadline.Token);
            return wire;
        }
        catch (Exception failed)
        {
            tcp.Dispose();
            if (failed is SocketException) throw ImapFault.Unreachable(failed);
            if (failed is OperationCanceledException && !ct.IsCancellationRequested) throw ImapFault.Late();
            throw;
        }
    }

    /// <summary>Sends a command and reads until its own answer, given back whether OK, NO or BAD.</summary>
    /// <param name="untagged">Sees the responses that came before.</param>
    /// <param name="more">Answers a <c>+</c> (AUTHENTICATE).</param>
    /// <param name="literalBytes">What one response may carry in literals; by default little.</param>
    public Task<ImapResponse> Ask(string verb, IReadOnlyList<ImapArgument> arguments, CancellationToken ct,
        Action<ImapResponse>? untagged = null, Func<ImapResponse, string>? more = null, int? literalBytes = null) =>
        Guarded(limits.Command, async within =>
        {
            var talk = new Talk(NextTag(), untagged, literalBytes ?? limits.LiteralBytes);
            var line = new MemoryStream();
            line.Write(Encoding.ASCII.GetBytes($"{talk.Tag} {verb}"));
            foreach (var argument in arguments)
            {
                line.WriteByte((byte)' ');
                if (argument.IsLiteral)
                {
                    line.Write(Encoding.ASCII.GetBytes($"{{{argument.Bytes.Length}}}\r\n"));
                    await stream.WriteAsync(line.ToArray(), within);
                    line.SetLength(0);
                    if (await Next(talk, within) is { AsksForMore: false } refused) return refused;
                }
                line.Write(argument.Bytes);
            }
            line.Write("\r\n"u8);
            await stream.WriteAsync(line.ToArray(), within);

            while (true)
            {
                var answer = await Next(talk, within);
                if (!answer.AsksForMore) return answer;
                if (more is null) throw ImapFault.Nonsense("suite inattendue");
                await Write(more(answer), within);
            }
        }, ct);

    /// <summary>The same, where NO and BAD are faults.</summary>
    public async Task Demand(string verb, IReadOnlyList<ImapArgument> arguments, CancellationToken ct,
        Action<ImapResponse>? untagged = null, int? literalBytes = null)
    {
        var answer = await Ask(verb, arguments, ct, untagged, null, literalBytes);
        if (!answer.IsOk) throw ImapFault.Refused(verb, answer);
    }

    /// <summary>Waits in IDLE until there is news or time is over (RFC 2177); true when there is news.</summary>
    public async Task<bool> Idle(TimeSpan wait, Func<bool> hasNews, CancellationToken ct)
    {
        var answer = await Guarded(wait + limits.Command, async within =>
        {
            var talk = new Talk(NextTag(), null, limits.LiteralBytes);
            await Write($"{talk.Tag} IDLE", within);
            if (await Next(talk, within) is { AsksForMore: false } refused) return refused;

            reader.Silence = wait + limits.Silence;
            talk.StopsAtEach = true;
            var timeIsOver = Task.Delay(wait, within);
            for (var done = false; ;)
            {
                var next = Next(talk, within);
                if (!done && (hasNews() || await Task.WhenAny(next, timeIsOver) == timeIsOver))
                {
                    await Write("DONE", within);
                    done = true;
                }
                if (await next is { IsUntagged: false } ended) return ended;
                if (saidBye) throw ImapFault.Closed();
            }
        }, ct);
        reader.Silence = limits.Silence;
        return answer.IsOk ? hasNews() : throw ImapFault.Refused("IDLE", answer);
    }

    public async ValueTask DisposeAsync()
    {
        IsUsable = false;
        await stream.DisposeAsync();
        tcp.Dispose();
    }

    private async Task Begin(ImapSettings settings, CancellationToken ct)
    {
        if (settings.Security == ImapSecurity.Tls) await Secure(settings, ct);

        var greeting = await reader.Next(0, ct);
        if (greeting is { IsUntagged: true, Word: "BYE" }) throw ImapFault.Closed();
        if (!greeting.IsUntagged || greeting.Word is not ("OK" or "PREAUTH")) throw ImapFault.Nonsense("accueil");
        IsSignedIn = greeting.Word == "PREAUTH";
        if (settings.Security == ImapSecurity.Tls) return;

        // A session opened before TLS, or bytes sent ahead of it, may come from someone between the server and us.
        var answer = IsSignedIn ? greeting : await Ask("STARTTLS", [], ct);
        if (!answer.IsOk || reader.HasUnread)
            throw ImapFault.Tls("imap.starttls", "Le serveur de messagerie refuse le chiffrement (STARTTLS). Relais ne lit pas le courrier en clair.");
        await Secure(settings, ct);
    }

    private async Task Secure(ImapSettings settings, CancellationToken ct)
    {
        stream = await ImapTls.Secure(stream, settings, ct);
        reader = new(stream, limits);
    }

    private string NextTag() => $"r{++tags}";

    private async Task Write(string line, CancellationToken ct) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), ct);

    /// <summary>The next <c>+</c> or the command's own answer; responses in between are shown on the way.</summary>
    private async Task<ImapResponse> Next(Talk talk, CancellationToken ct)
    {
        while (true)
        {
            var response = await reader.Next(talk.LiteralBytes, ct);
            if (response.AsksForMore || response.Tag == talk.Tag) return response;
            if (!response.IsUntagged) throw ImapFault.Nonsense("étiquette");
            if (++talk.Responses > limits.Responses) throw ImapFault.Endless("réponses", limits.Responses);
            saidBye |= response.Word == "BYE";
            Seen(response);
            talk.Untagged?.Invoke(response);
            if (talk.StopsAtEach) return response;
        }
    }

    private async Task<ImapResponse> Guarded(TimeSpan time, Func<CancellationToken, Task<ImapResponse>> talk, CancellationToken ct)
    {
        if (!IsUsable) throw ImapFault.Lost();
        IsUsable = false;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(time);
        try
        {
            var answer = await talk(deadline.Token);
            IsUsable = !saidBye;
            return answer;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw ImapFault.Late();
        }
        catch (IOException cut)
        {
            throw ImapFault.Lost(cut);
        }
        catch (ImapFault fault) when (saidBye && fault.Code == "imap.lost")
        {
            throw ImapFault.Closed();
        }
    }

    private sealed class Talk(string tag, Action<ImapResponse>? untagged, int literalBytes)
    {
        public string Tag => tag;

        public Action<ImapResponse>? Untagged => untagged;

        public int LiteralBytes => literalBytes;

        public int Responses { get; set; }

        public bool StopsAtEach { get; set; }
    }
}
