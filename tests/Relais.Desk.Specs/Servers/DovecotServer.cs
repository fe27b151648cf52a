using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Relais.Desk.Specs.Servers;

/// <summary>
/// A real Dovecot on free loopback ports, wholly as an ordinary user (nobody, when the tests run as root), in a folder of
/// its own that goes away with it. Accounts <c>cabinet1</c> to <c>cabinet40</c> exist; one test takes one.
/// </summary>
internal sealed class DovecotServer : IAsyncDisposable
{
    public const string Password = "mot de passe \"secret\" \\ é";

    private const string Program = "/usr/sbin/dovecot";
    private static readonly bool IsRoot = Environment.UserName == "root";

    private readonly DovecotOptions options;
    private readonly string folder = Directory.CreateTempSubdirectory("relais-dovecot-").FullName;
    private Process? process;
    private int accounts;
    private int delivered;

    private DovecotServer(DovecotOptions options)
    {
        this.options = options;
        AppDomain.CurrentDomain.ProcessExit += Leave;
    }

    /// <summary>Why there is no Dovecot here, to skip a test with; null when there is one.</summary>
    public static string? Absence => File.Exists(Program) && Directory.Exists("/usr/lib/dovecot/modules")
        ? null
        : "Dovecot is absent: install dovecot-imapd to run this specification.";

    public TestCertificates Certificates { get; private set; } = null!;

    public int TlsPort { get; } = FreePort();

    public int StartTlsPort { get; } = FreePort();

    public static async Task<DovecotServer> Start(DovecotOptions? options = null)
    {
        Assert.SkipWhen(Absence is not null, Absence ?? "");
        for (var tries = 1; ; tries++)
        {
            var server = new DovecotServer(options ?? new());
            try
            {
                server.Prepare();
                await server.Resume();
                return server;
            }
            catch (Exception failed)
            {
                await server.DisposeAsync();
                if (failed is not InvalidOperationException || tries == 3) throw;   // somebody may have taken a port meanwhile
            }
        }
    }

    /// <summary>An account that no other test uses.</summary>
    public string NewAccount() => $"cabinet{Interlocked.Increment(ref accounts)}";

    /// <summary>Puts a message into the inbox, byte for byte, as a delivery agent does.</summary>
    public void Deliver(string account, ReadOnlySpan<byte> message)
    {
        var name = $"{1_700_000_000 + Interlocked.Increment(ref delivered)}.M{delivered}.specs";
        var written = Path.Combine(Maildir(account), "tmp", name);
        File.WriteAllBytes(written, message);
        File.Move(written, Path.Combine(Maildir(account), "new", name));
    }

    /// <summary>The messages of a folder as they lie on disk. A folder other than the inbox is named as on the wire.</summary>
    public IReadOnlyList<byte[]> Messages(string account, string? wireName = null)
    {
        var maildir = wireName is null ? Maildir(account) : Path.Combine(Maildir(account), "." + wireName);
        return [.. new[] { "cur", "new" }.Select(part => Path.Combine(maildir, part)).Where(Directory.Exists)
            .SelectMany(Directory.GetFiles).OrderBy(Path.GetFileName, StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    /// <summary>Makes Dovecot forget its UIDs: it numbers the inbox anew under another UIDVALIDITY.</summary>
    public void ForgetUids(string account)
    {
        foreach (var file in Directory.GetFiles(Maildir(account), "dovecot*").Where(f => !f.Contains("dovecot-uidvalidity"))) File.Delete(file);
    }

    /// <summary>Puts a file where a folder should be: the server can neither create it nor write to it.</summary>
    public void Block(string account, string wireName) => File.WriteAllText(Blocked(account, wireName), "");

    public void Unblock(string account, string wireName) => File.Delete(Blocked(account, wireName));

    /// <summary>Starts it, again if it was stopped or killed.</summary>
    public async Task Resume()
    {
        var start = new ProcessStartInfo(IsRoot ? "setpriv" : Program) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (IsRoot) foreach (var word in new[] { "--reuid=nobody", "--regid=nogroup", "--clear-groups", Program }) start.ArgumentList.Add(word);
        foreach (var word in new[] { "-F", "-c", Path.Combine(folder, "dovecot.conf") }) start.ArgumentList.Add(word);
        process = Process.Start(start)!;
        for (var tries = 0; tries < 1200; tries++)
        {
            if (process.HasExited) break;
            if (Answers(TlsPort)) return;
            await Task.Delay(50);
        }
        throw new InvalidOperationException("Dovecot did not start. " + Log);
    }

    /// <summary>Asks it to stop, as an administrator does.</summary>
    public async Task Stop()
    {
        if (process is null or { HasExited: true }) return;
        using (var ask = Process.Start("kill", ["-TERM", $"{process.Id}"])) await ask.WaitForExitAsync();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token);
    }

    /// <summary>Pulls the plug.</summary>
    public void Kill()
    {
        if (process is null or { HasExited: true }) return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit(5000);
        for (var tries = 0; Answers(TlsPort) && tries < 250; tries++) Thread.Sleep(20);   // its children end after it
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Leave;
        Kill();
        process?.Dispose();
        for (var tries = 0; Directory.Exists(folder) && tries < 20; tries++)
        {
            try { Directory.Delete(folder, true); }
            catch (IOException) { await Task.Delay(100); }   // a child process is still closing its files
        }
    }

    /// <summary>What it wrote so far, to understand a failure.</summary>
    public string Log => File.Exists(Path.Combine(folder, "dovecot.log")) ? File.ReadAllText(Path.Combine(folder, "dovecot.log")) : "";

    private void Leave(object? sender, EventArgs e) => Kill();

    private string Maildir(string account) => Path.Combine(folder, "mail", account);

    private string Blocked(string account, string wireName) => Path.Combine(Maildir(account), "." + wireName);

    private void Prepare()
    {
        Certificates = new(folder);
        var names = Enumerable.Range(1, 40).Select(n => $"cabinet{n}").ToList();
        File.WriteAllLines(Path.Combine(folder, "users"), names.Select(name => $"{name}:{{PLAIN}}{Password}::::::"));
        foreach (var path in names.SelectMany(name => new[] { "cur", "new", "tmp" }.Select(part => Path.Combine(Maildir(name), part))))
            Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(folder, "oauth2.conf"), $"""
            introspection_mode = get
            introspection_url = {options.IntrospectionUrl}
            username_attribute = username
            active_attribute = active
            active_value = true

            """);
        var (user, group) = IsRoot ? ("nobody", "nogroup") : (Environment.UserName, Said("id", "-gn"));
        File.WriteAllText(Path.Combine(folder, "dovecot.conf"), Configuration(user, group));
        if (IsRoot) Said("chown", "-R", "nobody:nogroup", folder);
    }

    private string Configuration(string user, string group) => $$"""
        protocols = imap
        base_dir = {{folder}}/run
        state_dir = {{folder}}/state
        instance_name = relais-specs
        log_path = {{folder}}/dovecot.log
        default_internal_user = {{user}}
        default_internal_group = {{group}}
        default_login_user = {{user}}
        listen = 127.0.0.1
        ssl = required
        ssl_cert = <{{Certificates.ServerFile}}
        ssl_key = <{{Certificates.ServerKeyFile}}
        ssl_min_protocol = TLSv1.2
        ssl_ca = <{{Certificates.AuthorityFile}}
        ssl_require_crl = no
        ssl_verify_client_cert = {{Yes(options.RequiresClientCertificate)}}
        auth_ssl_require_client_cert = {{Yes(options.RequiresClientCertificate)}}
        auth_mechanisms = plain login{{(options.IntrospectionUrl is null ? "" : " xoauth2")}}
        auth_failure_delay = 0
        mail_location = maildir:{{folder}}/mail/%n
        mail_save_crlf = yes
        mail_fsync = never
        mailbox_idle_check_interval = 1s
        mail_uid = {{user}}
        mail_gid = {{group}}
        first_valid_uid = 1
        first_valid_gid = 1
        {{(options.Capabilities is null ? "" : $"imap_capability = {options.Capabilities}")}}
        {{Passdb}}
        userdb {
          driver = static
          args = uid={{user}} gid={{group}} home={{folder}}/mail/%n
        }
        service anvil {
          chroot =
          # no longer and longer wait after each wrong password, which is meant for who tries many
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }
        service stats {
          chroot =
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = {{StartTlsPort}}
          }
          inet_listener imaps {
            port = {{TlsPort}}
            ssl = yes
          }
        }

        """;

    private string Passdb => options.IntrospectionUrl is null
        ? $$"""
            passdb {
              driver = passwd-file
              args = {{folder}}/users
            }
            """
        : $$"""
            passdb {
              driver = oauth2
              mechanisms = xoauth2
              args = {{folder}}/oauth2.conf
            }
            """;

    private static string Yes(bool yes) => yes ? "yes" : "no";

    private static string Said(string program, params string[] words)
    {
        using var run = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true })!;
        var said = run.StandardOutput.ReadToEnd().Trim();
        run.WaitForExit();
        return run.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} failed");
    }

    private static bool Answers(int port)
    {
        try
        {
            using var tcp = new TcpClient();
            tcp.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
