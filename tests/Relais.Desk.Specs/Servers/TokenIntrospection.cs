using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Relais.Desk.Specs.Servers;

/// <summary>Says whether an access token is good and whose it is (RFC 7662), over HTTP on this machine.</summary>
internal sealed class TokenIntrospection : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public TokenIntrospection()
    {
        listener.Start();
        _ = Listen();
    }

    /// <summary>Token to account.</summary>
    public ConcurrentDictionary<string, string> Tokens { get; } = new();

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/introspect?token=";

    public void Dispose() => listener.Dispose();

    private async Task Listen()
    {
        try
        {
            while (true) _ = Answer(await listener.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        using (var lines = new StreamReader(client.GetStream(), Encoding.ASCII, leaveOpen: true))
        {
            var request = await lines.ReadLineAsync() ?? "";
            while (await lines.ReadLineAsync() is { Length: > 0 }) { }
            var token = Uri.UnescapeDataString(request.Split(' ')[1].Split("token=")[1].Split('&')[0]);
            var body = Tokens.TryGetValue(token, out var account)
                ? $$"""{"active":"true","username":"{{account}}"}"""
                : """{"active":"false"}""";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
        }
    }
}
