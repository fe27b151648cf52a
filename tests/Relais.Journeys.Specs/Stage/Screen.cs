namespace Relais.Journeys.Specs.Stage;

/// <summary>The screens Relais is made for, in CSS pixels.</summary>
internal sealed record Screen(int Width, int Height, bool IsPhone = false)
{
    public static readonly Screen Desk = new(1366, 768);

    public static readonly Screen Phone = new(390, 844, IsPhone: true);

    /// <summary>The desk's screen with the page zoomed to 200 %.</summary>
    public static readonly Screen Zoomed = new(683, 384);
}
