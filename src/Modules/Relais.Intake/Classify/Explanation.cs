namespace Relais.Intake.Classify;

/// <summary>The words that weighed most for a kind against the next likeliest, joined into phrases of the document.</summary>
internal static class Explanation
{
    private const int MostPhrases = 4;
    private const int MostWords = 8;

    public static IReadOnlyList<Evidence> Of(TextPrint print, LinearModel model, int kind, int against)
    {
        var weight = new float[print.Words.Count];
        foreach (var feature in print.Features.Buckets)
        {
            var (first, last) = print.WordsBehind(feature);
            var half = (model.Weight(feature, kind) - model.Weight(feature, against)) * print.Features.Weight / 2;
            weight[first] += half;
            weight[last] += half;
        }

        var least = weight.Max() * 0.2f;
        var telling = Enumerable.Range(0, weight.Length)
            .Where(word => weight[word] > 0 && weight[word] >= least)
            .OrderByDescending(word => weight[word])
            .Take(MostWords)
            .Order();

        return [.. Phrases(print, telling).OrderByDescending(words => words.Sum(word => weight[word])).Take(MostPhrases).Select(words => Show(print, words))];
    }

    /// <summary>Words that touch, or have one small word between them, are shown as one phrase.</summary>
    private static IEnumerable<List<int>> Phrases(TextPrint print, IEnumerable<int> telling)
    {
        List<int>? phrase = null;
        foreach (var word in telling)
        {
            if (phrase is not null && word - phrase[^1] <= 2 && ReferenceEquals(print.Words[word].Text, print.Words[phrase[^1]].Text))
            {
                phrase.Add(word);
                continue;
            }

            if (phrase is not null) yield return phrase;
            phrase = [word];
        }

        if (phrase is not null) yield return phrase;
    }

    private static Evidence Show(TextPrint print, List<int> words)
    {
        var (first, last) = (print.Words[words[0]], print.Words[words[^1]]);
        var folded = first.Text.Folded;
        var (start, end) = (first.Start, last.Start + last.Length);

        // « rendez » alone would puzzle the reader of « rendez-vous »
        while (start > 1 && folded[start - 1] == '-' && char.IsLetter(folded[start - 2])) start = WordStart(folded, start - 2);
        while (end + 1 < folded.Length && folded[end] == '-' && char.IsLetter(folded[end + 1])) end = WordEnd(folded, end + 1);
        return first.Text.Show(start, end - start, first.From);
    }

    private static int WordStart(string folded, int at)
    {
        while (at > 0 && char.IsLetterOrDigit(folded[at - 1])) at--;
        return at;
    }

    private static int WordEnd(string folded, int at)
    {
        while (at < folded.Length && char.IsLetterOrDigit(folded[at])) at++;
        return at;
    }
}
