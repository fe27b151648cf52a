using System.Globalization;

namespace Relais.Samples.Maker.Arrivals;

/// <summary>Writes the arrivals in the order they came, and the table of what must be made of each.</summary>
internal static class ArrivalFiles
{
    public static void Write(string folder, IEnumerable<Arrival> all)
    {
        var target = Path.Combine(folder, "arrivals");
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        Directory.CreateDirectory(target);
        var ordered = all.OrderBy(a => a.Received.UtcDateTime).ThenBy(a => a.Of is null ? 0 : 1).ToList();
        var names = ordered.Select((a, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1:000}-{a.Form}.{a.Extension}")).ToList();
        var lines = new List<object>();
        for (var i = 0; i < ordered.Count; i++)
        {
            var a = ordered[i];
            File.WriteAllBytes(Path.Combine(target, names[i]), a.Bytes);
            lines.Add(new
            {
                n = i + 1,
                file = $"arrivals/{names[i]}",
                channel = a.Channel,
                practice = a.Practice,
                received = a.Received.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                minutesBefore = (int)(DemoDay.Now - a.Received).TotalMinutes,
                scenario = a.Scenario,
                status = a.Status,
                of = a.Of is null ? null : $"arrivals/{names[ordered.FindIndex(o => o.Bytes == a.Of.Bytes && o.Received == a.Of.Received)]}",
                documents = a.Documents,
            });
        }
        JsonFile.WriteLines(Path.Combine(folder, "arrivals.jsonl"), lines);
    }
}
