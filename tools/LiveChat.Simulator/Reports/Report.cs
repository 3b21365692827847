using System.Collections.Immutable;
using LiveChat.Simulator.Running;

namespace LiveChat.Simulator.Reports;

/// <summary>All that is told. Names are those of the JSON.</summary>
/// <param name="Scenario">What was simulated.</param>
/// <param name="Policies">What each policy came to, in the order in which they were named.</param>
internal sealed record Report(ScenarioFigures Scenario, ImmutableArray<PolicyFigures> Policies)
{
    public static Report Of(Scenario scenario, ImmutableArray<PolicyOutcome> outcomes)
        => new(ScenarioFigures.Of(scenario), [.. outcomes.Select(o => PolicyFigures.Of(scenario, o))]);
}
