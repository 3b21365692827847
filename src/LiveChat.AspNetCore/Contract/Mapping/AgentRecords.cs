using LiveChat.Agents;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes the signed-in agent.</summary>
internal static class AgentRecords
{
    public static AgentDto Of(Agent agent) => new()
    {
        Id = agent.Id.Value,
        Name = agent.Name,
        Availability = Of(agent.Availability),
        Capacity = agent.Capacity,
        Notice = agent.Notice switch
        {
            AvailabilityNotice.None => null,
            AvailabilityNotice.MissedRings => "missed_rings",
            AvailabilityNotice.Idle => "idle",
        },
    };

    public static AvailabilityDto Of(Availability availability) => availability switch
    {
        Availability.Available => AvailabilityDto.Available,
        Availability.Away => AvailabilityDto.Away,
        Availability.Offline => AvailabilityDto.Offline,
    };

    public static Availability Of(AvailabilityDto availability) => availability switch
    {
        AvailabilityDto.Available => Availability.Available,
        AvailabilityDto.Away => Availability.Away,
        AvailabilityDto.Offline => Availability.Offline,
    };
}
