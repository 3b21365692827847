using System.Diagnostics;

namespace LiveChat.LoadTest.Servers;

/// <summary>What a server process has used so far.</summary>
internal sealed record ServerCost(double CpuMicros, long AllocatedBytes)
{
    public static ServerCost Now()
    {
        using var self = Process.GetCurrentProcess();
        return new(self.TotalProcessorTime.TotalMicroseconds, GC.GetTotalAllocatedBytes());
    }

    public static ServerCost operator -(ServerCost left, ServerCost right)
        => new(left.CpuMicros - right.CpuMicros, left.AllocatedBytes - right.AllocatedBytes);

    public static ServerCost operator +(ServerCost left, ServerCost right)
        => new(left.CpuMicros + right.CpuMicros, left.AllocatedBytes + right.AllocatedBytes);
}
