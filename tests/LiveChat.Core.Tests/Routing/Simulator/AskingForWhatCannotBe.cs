using LiveChat.Simulator.Commands;

namespace LiveChat.Core.Tests.Routing.Simulator;

public class AskingForWhatCannotBe
{
    [Theory]
    [InlineData("--policies random", "There is no policy 'random'. Known: least-busy, longest-idle, longest-idle-in-queue, round-robin, simultaneous, simultaneous-by-weight, skills.")]
    [InlineData("--policies least-busy,least-busy", "--policies names 'least-busy' twice.")]
    [InlineData("--policies ,", "--policies names at least one policy. Known: least-busy, longest-idle, longest-idle-in-queue, round-robin, simultaneous, simultaneous-by-weight, skills.")]
    [InlineData("--agents many", "--agents is a whole number from 1 to 1000, not 'many'.")]
    [InlineData("--agents 0", "--agents is a whole number from 1 to 1000, not '0'.")]
    [InlineData("--agents -3", "--agents is a whole number from 1 to 1000, not '-3'.")]
    [InlineData("--chats 1.5", "--chats is a whole number from 1 to 1000000, not '1.5'.")]
    [InlineData("--capacity 51", "--capacity is a whole number from 1 to 50, not '51'.")]
    [InlineData("--service 1,5", "--service is a number from 0.001 to 86400, not '1,5'.")]
    [InlineData("--service NaN", "--service is a number from 0.001 to 86400, not 'NaN'.")]
    [InlineData("--miss 0.9 --decline 0.2", "--miss and --decline together are at most 0.95: somebody has to accept.")]
    [InlineData("--seed", "--seed needs a value.")]
    [InlineData("--seed --json", "--seed needs a value.")]
    [InlineData("--seed 1 --seed 2", "--seed is there twice.")]
    [InlineData("--colour red", "'--colour' is no option; --help lists those there are.")]
    [InlineData("--queue support", "--queue is of no use without --journal.")]
    [InlineData("--journal f --chats 10", "--chats and --hours are of no use with --journal, which says when chats come.")]
    public void It_says_what_is_wrong_and_ends_with_2(string options, string problem)
        => Assert.Equal((2, "", problem + Environment.NewLine), Simulated.Run(["run", .. options.Split(' ')]));

    [Theory]
    [InlineData]
    [InlineData("walk")]
    public void Without_a_command_it_says_how_it_is_used(params string[] args) => Assert.Equal((2, "", Usage.Text), Simulated.Run(args));

    [Theory]
    [InlineData("--help")]
    [InlineData("help")]
    [InlineData("run", "--agents", "5", "--help")]
    public void Whoever_asks_is_told(params string[] args) => Assert.Equal((0, Usage.Text, ""), Simulated.Run(args));

    [Fact]
    public void The_usage_names_every_option() => Assert.All(RunArguments.Names, n => Assert.Contains($"\n  {n} ", Usage.Text, StringComparison.Ordinal));

    [Fact]
    public void A_chart_that_cannot_be_written_ends_with_1()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "waits.svg");

        var (code, output, errors) = Simulated.Run("run", "--chats", "10", "--svg", file);

        Assert.Equal(1, code);
        Assert.Contains("least-busy", output, StringComparison.Ordinal);
        Assert.StartsWith($"{file} cannot be written: ", errors, StringComparison.Ordinal);
    }
}
