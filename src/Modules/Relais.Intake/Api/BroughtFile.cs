using Microsoft.AspNetCore.Http;
using Relais.Intake.Receive;
using Relais.Kernel;

namespace Relais.Intake.Api;

/// <summary>The one file of a request: its raw body with <c>X-File-Name</c>, or the only file of a multipart form (RFC 7578).</summary>
internal sealed record BroughtFile(string Name, byte[] Content)
{
    private const int LongestName = 150;

    /// <exception cref="BadHttpRequestException">The server's own limit on bodies was passed.</exception>
    public static async Task<BroughtFile> Of(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType) return new(NameOf(request.Headers["X-File-Name"].ToString()), await Bytes(request.Body, ct));
        var files = (await request.ReadFormAsync(ct)).Files;
        if (files.Count != 1) throw new Refusal("api.one-file", "Un envoi porte un fichier, et un seul : sa clé d'idempotence le nomme.");
        await using var stream = files[0].OpenReadStream();
        return new(NameOf(files[0].FileName), await Bytes(stream, ct));
    }

    /// <summary>The last step of a path, percent-decoded, without what cannot be seen.</summary>
    public static string NameOf(string given)
    {
        var name = Uri.UnescapeDataString(given);
        name = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]).Trim();
        return name.Length == 0 ? "document" : name.Length > LongestName ? name[^LongestName..] : name;
    }

    private static async Task<byte[]> Bytes(Stream stream, CancellationToken ct)
    {
        using var held = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0;)
        {
            if (held.Length + read > ReceiveArrival.MaxSize) throw new Refusal("intake.too-big", "Ce fichier dépasse 60 Mo : envoyez-le en plusieurs fois.");
            held.Write(buffer, 0, read);
        }

        return held.ToArray();
    }
}
