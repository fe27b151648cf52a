namespace Relais.Codecs.Mime;

/// <summary>The Content-Type of a part (RFC 2045 §5), in lower case, with what the reader needs of its parameters.</summary>
internal sealed record MediaType(string Name, HeaderParameters Parameters, bool IsMalformed = false)
{
    public bool IsMultipart => Name.StartsWith("multipart/", StringComparison.Ordinal);

    public bool IsMessage => Name is "message/rfc822" or "message/global";

    public bool IsText => Name.StartsWith("text/", StringComparison.Ordinal);

    public string? Boundary => Parameters["boundary"];

    public string? Charset => Parameters["charset"]?.Trim().Trim('"', '\'');

    /// <summary>A missing type is the default of its place (RFC 2045 §5.2); one without slash is plain text or unknown bytes.</summary>
    public static MediaType Of(MimeHeaders headers, string missing)
    {
        var parameters = HeaderParameters.Parse(headers.Find("Content-Type")?.Raw);
        var name = parameters.Main;
        if (name.Length == 0) return new MediaType(missing, parameters);

        var slash = name.IndexOf('/');
        if (slash > 0 && slash < name.Length - 1) return new MediaType(name, parameters);
        return new MediaType(name.StartsWith("text", StringComparison.Ordinal) ? "text/plain" : "application/octet-stream", parameters, IsMalformed: true);
    }
}
