using Relais.Desk.Specs.Houses;
using Relais.Patients.Match;

namespace Relais.Desk.Specs.Patients.Matching;

public class Matching_two_files
{
    private const string Columns = "id\tins\toid\tins_status\tbirth_name\tused_name\tfirst_names\tsex\tbirth_date\tbirth_place\tpostcode";
    private static readonly string Lea = $"{Invented.Lea.Matricule}\t{Invented.TestNir}\tQUAL\tLE GALL\t\tLEA\tF";

    [Fact]
    public void files_proposes_and_holds_one_line_each()
    {
        var (lines, tally) = Run(
            $"{Columns}\nP1\t{Lea}\t1980-04-03\t35238\t35000\n",
            $"{Columns}\nR1\t{Lea}\t1980-04-03\t35238\t35000\nR2\t\t\t\tLe Gall\t\tLéa\tF\t1980-04-03\t\t\nR3\t\t\t\tDurand\t\tPaul\tM\t1951-11-30\t\t\n");

        Assert.Equal(["id\tdecision\tbase_id\tscore\treason", "R1\tmatch\tP1", "R2\tpropose\tP1", "R3\thold\t-"], lines.Select(Start));
        Assert.Equal((3, 1, 1, 1), (tally.Incoming, tally.Matched, tally.Proposed, tally.Held));
        Assert.Equal((1, 1, 0), (tally.Clean, tally.CleanMatched, tally.WrongMatches));
        Assert.Empty(tally.Problems);
    }

    [Fact]
    public async Task from_the_command_line_and_prints_both_figures()
    {
        var ct = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("relais-spec-");
        try
        {
            string Path(string name) => System.IO.Path.Combine(folder.FullName, name);
            await File.WriteAllTextAsync(Path("base.tsv"), $"{Columns}\nP1\t{Lea}\t1980-04-03\t35238\t35000\n", ct);
            await File.WriteAllTextAsync(Path("incoming.tsv"), $"{Columns}\nR1\t{Lea}\t1980-04-03\t35238\t35000\n", ct);

            var (code, said) = await Terminal.Run("patients", "match", "--base", Path("base.tsv"), "--incoming", Path("incoming.tsv"), "--out", Path("result.tsv"));

            Assert.Equal((0, true, true), (code, said.Contains("1 rattachées sur 1", StringComparison.Ordinal), said.Contains("contraires à la règle : 0", StringComparison.Ordinal)));
            Assert.Equal("R1\tmatch\tP1", Start((await File.ReadAllLinesAsync(Path("result.tsv"), ct))[1]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("1980-04-03")]
    [InlineData("19800403")]
    [InlineData("03/04/1980")]
    public void reads_dates_in_three_forms_byte_order_mark_crlf_and_columns_in_any_order(string date)
    {
        var (lines, _) = Run(
            $"{Columns}\nP1\t{Lea}\t1980-04-03\t35238\t35000\n",
            $"\uFEFFbirth_date\tsex\tcolour\tfirst_names\tbirth_name\toid\tins\tid\r\n{date}\tF\tbleu\tLéa\tLe Gall\t{Invented.TestNir}\t{Invented.Lea.Matricule}\tR1\r\n");

        Assert.Equal("R1\tmatch\tP1", Start(lines[1]));
    }

    [Theory]
    [InlineData("R1\t\t\t\tLE GALL\t\tLEA\tF\t1980-02-31\t\t", "R1\thold\t-", "date de naissance illisible")]
    [InlineData("R1\t\t\t\tLE GALL\t\tLEA\tX\t1980-04-03\t\t", "R1\thold\t-", "sexe illisible")]
    [InlineData("R1\t2800", "R1\thold\t-", "2 colonnes au lieu de 11")]
    [InlineData("R1\ta\tb\tc\td\te\tf\tF\t1980-04-03\ti\tj\tk", "R1\thold\t-", "12 colonnes au lieu de 11")]
    [InlineData("\t\t", "ligne 2\thold\t-", "3 colonnes au lieu de 11, pas d'identifiant")]
    [InlineData("\t\t\t\tLE GALL\t\tLEA\tF\t1980-04-03\t\t", "ligne 2\thold\t-", "pas d'identifiant")]
    public void holds_a_bad_line_and_says_where_it_stands(string bad, string start, string problem)
    {
        var (lines, tally) = Run($"{Columns}\nP1\t{Lea}\t1980-04-03\t35238\t35000\n", $"{Columns}\n{bad}\nR2\t{Lea}\t1980-04-03\n");

        Assert.Equal([start, "R2\tmatch\tP1"], lines.Skip(1).Select(Start));
        Assert.Equal($"incoming, ligne 2 : {problem}", Assert.Single(tally.Problems));
    }

    [Fact]
    public void keeps_a_bad_line_of_the_base_in_the_way_of_its_number()
    {
        var (lines, tally) = Run($"{Columns}\nP1\t{Lea}\t1980-04-03\t35238\t35000\nP2\t{Lea}\tjadis\t\t\n", $"{Columns}\nR1\t{Lea}\t1980-04-03\t\t\n");

        Assert.Equal("R1\tpropose\tP1", Start(lines[1]));
        Assert.Equal("base, ligne 3 : date de naissance illisible", Assert.Single(tally.Problems));
    }

    [Fact]
    public void files_nothing_under_a_bad_line_of_the_base()
    {
        var (lines, _) = Run($"{Columns}\nP1\t{Lea}\t1980-04-03\t35238\t35000\tde trop\n", $"{Columns}\nR1\t{Lea}\t1980-04-03\t\t\n");

        Assert.Equal("R1\tpropose\tP1", Start(lines[1]));
    }

    [Fact]
    public void says_which_column_keeps_it_from_filing_anything()
    {
        var (lines, tally) = Run(
            $"{Columns}\nP1\t{Lea}\t1980-04-03\t35238\t35000\n",
            $"id\tins\tbirth_name\tfirst_names\tsex\tbirth_date\nR1\t{Invented.Lea.Matricule}\tLe Gall\tLéa\tF\t1980-04-03\n");

        Assert.Equal("R1\tpropose\tP1", Start(lines[1]));
        Assert.Equal("incoming : sans oid, rien ne peut être rattaché automatiquement", Assert.Single(tally.Problems));
    }

    [Fact]
    public void says_so_when_a_file_is_empty()
    {
        var (lines, tally) = Run("", "");

        Assert.Single(lines);
        Assert.Equal(["base : aucun patient", "incoming : aucune identité"], tally.Problems);
    }

    private static (string[] Lines, MatchTally Tally) Run(string basis, string incoming)
    {
        using var result = new StringWriter();
        var tally = MatchFiles.Run(new StringReader(basis), new StringReader(incoming), result);
        return (result.ToString().TrimEnd('\n').Split('\n'), tally);
    }

    private static string Start(string line) => line.StartsWith("id\t", StringComparison.Ordinal) ? line : string.Join('\t', line.Split('\t').Take(3));
}
