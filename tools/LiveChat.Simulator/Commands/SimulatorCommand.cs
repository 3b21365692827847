using System.Collections.Immutable;
using LiveChat.Routing;
using LiveChat.Simulator.Arrivals;
using LiveChat.Simulator.Reports;
using LiveChat.Simulator.Running;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Simulator.Commands;

/// <summary>The whole tool: reads, simulates, tells.</summary>
internal static class SimulatorCommand
{
    private const int Done = 0;
    private const int NotWritten = 1;
    private const int Wrong = 2;

    /// <summary>Does what was typed.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="output">Gets the figures.</param>
    /// <param name="errors">Gets what is wrong.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Contains("--help") || args is ["help"])
        {
            output.Write(Usage.Text);
            return Done;
        }

        if (args is not ["run", .. var typed])
        {
            errors.Write(Usage.Text);
            return Wrong;
        }

        var policies = Policies();
        var (options, problem) = RunArguments.Read(typed, [.. policies.Select(p => p.Name)]);
        if (options is null) return Refuse(errors, problem!);

        (var scenario, problem) = Scene(options);
        if (scenario is null) return Refuse(errors, problem!);

        var report = Report.Of(scenario, [.. options.Policies.Select(name => PolicyRun.Of(scenario, policies.Single(p => p.Name == name)))]);
        output.Write(options.Json ? JsonReport.Write(report) : TableReport.Write(report));
        return options.Svg is null || Draw(report, options.Svg, errors) ? Done : NotWritten;
    }

    /// <summary>Those a host has, from where it has them.</summary>
    private static ImmutableArray<IRoutingPolicy> Policies()
    {
        using var services = new ServiceCollection().AddLogging().AddLiveChatCore().Services.BuildServiceProvider();
        return [.. services.GetServices<IRoutingPolicy>()];
    }

    private static (Scenario? Scenario, string? Problem) Scene(RunOptions options)
    {
        if (options.Journal is not { } file) return (new(options, SyntheticArrivals.At(SyntheticArrivals.Times(options.Chats, options.During, options.Seed), options), options.During), null);

        try
        {
            var came = JournalArrivals.Read(file, File.ReadLines(file), options.Queue);
            return came.Problem is { } problem ? (null, problem) : (new(options, SyntheticArrivals.At(came.Times, options), came.Times[^1]), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"{file} cannot be read: {e.Message}");
        }
    }

    private static bool Draw(Report report, string file, TextWriter errors)
    {
        try
        {
            File.WriteAllText(file, SvgChart.Draw(report));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file} cannot be written: {e.Message}");
            return false;
        }
    }

    private static int Refuse(TextWriter errors, string problem)
    {
        errors.WriteLine(problem);
        return Wrong;
    }
}
