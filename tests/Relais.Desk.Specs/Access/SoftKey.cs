using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Relais.Desk.Specs.Access;

/// <summary>An authenticator in software (WebAuthn level 3): one resident ES256 key, attestation "none".</summary>
internal sealed class SoftKey(string host)
{
    private const byte Present = 0x01, Verified = 0x04, WithKey = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = Guid.CreateVersion7().ToByteArray();
    private string userHandle = "";
    private uint count;

    /// <summary>False for a device that only felt a touch.</summary>
    public bool IsVerified { get; init; } = true;

    public string Create(string optionsJson)
    {
        using var options = JsonDocument.Parse(optionsJson);
        userHandle = options.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var at = key.ExportParameters(false).Q;
        // COSE_Key of RFC 9053 §7.1: kty EC2, alg ES256, crv P-256, x, y.
        byte[] cose = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32, .. at.X!, 0x22, 0x58, 32, .. at.Y!];
        byte[] data = [.. Data(WithKey), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xa3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xa0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Credential(new { clientDataJSON = Url(Client("webauthn.create", options)), attestationObject = Url(attestation), transports = new[] { "internal" } });
    }

    public string Get(string optionsJson)
    {
        using var options = JsonDocument.Parse(optionsJson);
        var (data, client) = (Data(0), Client("webauthn.get", options));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new { clientDataJSON = Url(client), authenticatorData = Url(data), signature = Url(signature), userHandle });
    }

    private byte[] Data(byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++count);
        return [.. SHA256.HashData(Encoding.ASCII.GetBytes(host)), (byte)(flags | Present | (IsVerified ? Verified : 0)), .. counter];
    }

    private byte[] Client(string type, JsonDocument options) => JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge = options.RootElement.GetProperty("challenge").GetString(), origin = $"http://{host}", crossOrigin = false });

    private string Credential(object response) => JsonSerializer.Serialize(new { id = Url(id), rawId = Url(id), type = "public-key", response, clientExtensionResults = new { } });

    private static byte[] Text(string word) => [(byte)(0x60 + word.Length), .. Encoding.ASCII.GetBytes(word)];

    private static string Url(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
