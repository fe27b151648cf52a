namespace Relais.Platform.Modules;

/// <summary>The number beside a menu line: what waits there for the member who looks.</summary>
public interface IMenuCount
{
    string Href { get; }

    string Right { get; }

    Task<int> Now(CancellationToken ct);
}
