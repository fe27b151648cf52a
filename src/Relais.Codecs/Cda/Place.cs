namespace Relais.Codecs.Cda;

/// <summary>Where in a page a narrative element stands, which decides the tags it may become.</summary>
internal enum Place
{
    /// <summary>Where text may stand.</summary>
    Flow,

    /// <summary>Between the tags of a table, outside its cells.</summary>
    Table,

    /// <summary>Between the items of a list.</summary>
    List,
}
