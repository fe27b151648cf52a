using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Relais.Desk.Specs.Servers;

/// <summary>A real nginx on a free loopback port, with the very example of <c>docs/operate/proxy.md</c>, in front of a Relais.</summary>
internal sealed class NginxServer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly string folder = Directory.CreateTempSubdirectory("relais-nginx-").FullName;
    private readonly Process process;

    private NginxServer(int relais, IReadOnlyDictionary<string, string> changes)
    {
        Certificates = new TestCertificates(folder);
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            daemon off; master_process off; pid {{folder}}/pid; error_log {{folder}}/log;
            events {}
            http {
              access_log off; client_body_temp_path {{folder}}/1; proxy_temp_path {{folder}}/2; fastcgi_temp_path {{folder}}/3; uwsgi_temp_path {{folder}}/4; scgi_temp_path {{folder}}/5;
              {{Example(relais, changes)}}
            }
            """);
        process = Process.Start(new ProcessStartInfo(Program, ["-c", file, "-e", Path.Combine(folder, "log")]))!;
        AppDomain.CurrentDomain.ProcessExit += Leave;
    }

    /// <summary>Why there is no nginx here, to skip a test with; null when there is one.</summary>
    public static string? Absence => File.Exists(Program) ? null : "nginx is absent: install nginx to run this specification.";

    public TestCertificates Certificates { get; }

    public int Port { get; } = FreePort();

    /// <param name="changes">Lines of the example to replace, for a proxy set up otherwise.</param>
    public static async Task<NginxServer> Start(int relais, IReadOnlyDictionary<string, string>? changes = null)
    {
        Assert.SkipWhen(Absence is not null, Absence ?? "");
        for (var starts = 1; ; starts++)
        {
            var server = new NginxServer(relais, changes ?? new Dictionary<string, string>());
            if (await server.Answers()) return server;
            var log = File.Exists(Path.Combine(server.folder, "log")) ? await File.ReadAllTextAsync(Path.Combine(server.folder, "log")) : "";
            await server.DisposeAsync();
            if (starts == 3) throw new InvalidOperationException("nginx did not start. " + log);   // somebody may have taken the port meanwhile
        }
    }

    private async Task<bool> Answers()
    {
        for (var tries = 0; tries < 600 && !process.HasExited; tries++)
        {
            try
            {
                using var line = new TcpClient();
                await line.ConnectAsync(IPAddress.Loopback, Port);
                await Task.Delay(100);   // what answers may be somebody else, while this one finds its port taken
                return !process.HasExited;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Leave;
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, true);
    }

    /// <summary>The page's example with this machine's port, addresses and certificate in place of its own.</summary>
    private string Example(int relais, IReadOnlyDictionary<string, string> changes)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Relais.slnx"))) root = root.Parent!;
        var page = File.ReadAllText(Path.Combine(root.FullName, "docs/operate/proxy.md"));
        var example = Regex.Match(page, "```nginx\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var here = new Dictionary<string, string>
        {
            ["listen 443 ssl;"] = $"listen 127.0.0.1:{Port} ssl;", ["http://127.0.0.1:5080"] = $"http://127.0.0.1:{relais}",
            ["/etc/ssl/relais/certificat.pem"] = Certificates.ServerFile, ["/etc/ssl/relais/cle.pem"] = Certificates.ServerKeyFile,
        };
        foreach (var (from, to) in here.Concat(changes))
        {
            Assert.Contains(from, example);
            example = example.Replace(from, to, StringComparison.Ordinal);
        }

        return example;
    }

    private void Leave(object? sender, EventArgs e)
    {
        if (!process.HasExited) process.Kill();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
