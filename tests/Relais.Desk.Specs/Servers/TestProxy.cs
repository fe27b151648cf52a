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

    public TestProxy(int target)
    {
        this.target = target;
        listener.Start();
        _ = Listen();
    }

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
                _ = Carry(near, far);
                _ = Carry(far, near);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
        }
    }

    private static async Task Carry(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
            to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }
}
