using System.Text.Json;
using LiveChat.Simulator.Arrivals;
using LiveChat.Simulator.Commands;
using LiveChat.Simulator.Running;

namespace LiveChat.Core.Tests.Routing.Simulator;

/// <summary>Runs the tool as it is run from a console.</summary>
internal static class Simulated
{
    /// <summary>Every ring is accepted at once.</summary>
    public static readonly string[] AtOnce = ["--answer", "0", "--miss", "0", "--decline", "0"];

    public static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = SimulatorCommand.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    public static JsonElement Json(params string[] options)
    {
        var (code, output, errors) = Run(["run", .. options, "--json"]);
        Assert.Equal((0, ""), (code, errors));
        using var json = JsonDocument.Parse(output);
        return json.RootElement.Clone();
    }

    /// <summary>What one policy came to.</summary>
    public static JsonElement Policy(params string[] options) => Assert.Single(Json([.. options, "--policies", "least-busy"]).GetProperty("policies").EnumerateArray());

    public static Scenario Scenario(RunOptions options)
        => new(options, SyntheticArrivals.At(SyntheticArrivals.Times(options.Chats, options.During, options.Seed), options), options.During);
}
