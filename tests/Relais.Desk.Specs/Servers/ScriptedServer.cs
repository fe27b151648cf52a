using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Relais.Desk.Specs.Servers;

/// <summary>A server that says what a test makes it say, under TLS or not. For what no real server would do.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TestCertificates certificates;
    private readonly bool plain;
    private readonly bool asClient;
    private readonly Func<Stream, Task> script;

    public ScriptedServer(TestCertificates certificates, Func<Stream, Task> script, bool plain = false, bool asClient = false)
    {
        (this.certificates, this.script, this.plain, this.asClient) = (certificates, script, plain, asClient);
        listener.Start();
        _ = Listen();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Answers commands line by line: each answer may hold <c>$tag</c>. Unknown commands are answered OK.</summary>
    public static Func<Stream, Task> Dialogue(params (string Command, string Answer)[] answers) => async stream =>
    {
        await stream.WriteAsync("* OK ready\r\n"u8.ToArray());
        using var lines = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        while (await lines.ReadLineAsync() is { } line)
        {
            var tag = line.Split(' ')[0];
            var answer = answers.FirstOrDefault(a => line.Contains(a.Command, StringComparison.Ordinal)).Answer ?? "$tag OK done\r\n";
            await stream.WriteAsync(Encoding.Latin1.GetBytes(answer.Replace("$tag", tag)));
        }
    };

    public void Dispose() => listener.Dispose();

    private async Task Listen()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                if (plain) { await script(client.GetStream()); return; }
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(asClient ? certificates.Client : certificates.Server);
                await script(tls);
            }
            catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException
                or InvalidOperationException or System.Security.Authentication.AuthenticationException)
            {
            }
        }
    }
}
