namespace Relais.Platform.Panels;

/// <summary>Where a panel stands: the document in the centre, or the proposal beside it.</summary>
public enum ItemPlace
{
    Centre,
    Side,
}
