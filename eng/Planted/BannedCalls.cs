using Microsoft.EntityFrameworkCore;

namespace Planted;

/// <summary>One banned call a line, each named by the line of the list that bans it.</summary>
internal static class BannedCalls
{
    public static object?[] All(IQueryable<string> rows) =>
    [
        DateTime.Now, // P:System.DateTime.Now
        DateTime.UtcNow, // P:System.DateTime.UtcNow
        DateTime.Today, // P:System.DateTime.Today
        DateTimeOffset.Now, // P:System.DateTimeOffset.Now
        DateTimeOffset.UtcNow, // P:System.DateTimeOffset.UtcNow
        Guid.NewGuid(), // M:System.Guid.NewGuid
        Guid.CreateVersion7(), // M:System.Guid.CreateVersion7
        rows.IgnoreQueryFilters(), // M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.IgnoreQueryFilters``1(System.Linq.IQueryable{``0})
        rows.IgnoreQueryFilters(["walls"]), // M:Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.IgnoreQueryFilters``1(System.Linq.IQueryable{``0},System.Collections.Generic.IReadOnlyCollection{System.String})
        new System.Net.Mime.ContentType("text/plain"), // T:System.Net.Mime.ContentType
        typeof(Microsoft.AspNetCore.Components.Forms.EditForm), // T:Microsoft.AspNetCore.Components.Forms.EditForm
        new System.IO.Pipes.AnonymousPipeServerStream(), // N:System.IO.Pipes
        System.Net.IPAddress.Loopback, // N:System.Net
        File.ReadAllText("x"), // T:System.IO.File
        new FileStream("x", FileMode.Open), // T:System.IO.FileStream
        Directory.GetCurrentDirectory(), // T:System.IO.Directory
        Environment.MachineName, // T:System.Environment
        TimeProvider.System, // T:System.TimeProvider
        new Random(), // M:System.Random.#ctor
        Random.Shared, // P:System.Random.Shared
        new System.Diagnostics.Process(), // T:System.Diagnostics.Process
    ];
}
