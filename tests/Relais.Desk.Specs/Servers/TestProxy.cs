using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Relais.Desk.Specs.Servers;

/// <summary>A wire between a client and a server on this machine, which a test can cut.</summary>
internal sealed class TestProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> ends = [];
    private readonly int target;
    private int opened, closed;

    public TestProxy(int target)
    {
        this.target = target;
        listener.Start();
        _ = Listen();
    }

    /// <summary>Once the server has sent this many bytes, what the client says goes nowhere: it has read a message and cannot say so.</summary>
    public long DeafAfter { get; set; } = long.MaxValue;

    /// <summary>How many connections were ever let through, and how many stand now.</summary>
    public int Opened => opened;

    public int Standing => opened - closed;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Cuts all connections that stand, without a goodbye; new ones are let through.</summary>
    public void Cut()
    {
        while (ends.TryTake(out var end))
        {
            end.LingerState = new(true, 0);
            end.Dispose();
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        Cut();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptTcpClientAsync();
                var far = new TcpClient();
                await far.ConnectAsync(IPAddress.Loopback, target);
                ends.Add(near);
                ends.Add(far);
                var sent = new Sent();
                Interlocked.Increment(ref opened);
                var (there, back) = (Carry(near, far, _ => sent.Bytes < DeafAfter), Carry(far, near, bytes => (sent.Bytes += bytes) > 0));
                _ = Task.WhenAll(there, back).ContinueWith(_ => Interlocked.Increment(ref closed), TaskScheduler.Default);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
        }
    }

    private static async Task Carry(TcpClient from, TcpClient to, Func<int, bool> passes)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            for (int read; (read = await from.GetStream().ReadAsync(buffer)) > 0;)
                if (passes(read)) await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private sealed class Sent
    {
        public long Bytes { get; set; }
    }
}
