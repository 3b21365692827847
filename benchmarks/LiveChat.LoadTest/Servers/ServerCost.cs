using System.Diagnostics;
using System.Runtime;

namespace LiveChat.LoadTest.Servers;

/// <summary>What a server process has used so far.</summary>
/// <param name="CpuMicros">Processor time of the whole process, in microseconds.</param>
/// <param name="AllocatedBytes">Memory given out, whether it was taken back or not.</param>
/// <param name="CompiledMethods">How many methods were compiled, again ones included.</param>
internal sealed record ServerCost(double CpuMicros, long AllocatedBytes, long CompiledMethods)
{
    public static ServerCost Now()
    {
        using var self = Process.GetCurrentProcess();
        return new(self.TotalProcessorTime.TotalMicroseconds, GC.GetTotalAllocatedBytes(), JitInfo.GetCompiledMethodCount());
    }

    public static ServerCost operator -(ServerCost left, ServerCost right)
        => new(left.CpuMicros - right.CpuMicros, left.AllocatedBytes - right.AllocatedBytes, left.CompiledMethods - right.CompiledMethods);

    public static ServerCost operator +(ServerCost left, ServerCost right)
        => new(left.CpuMicros + right.CpuMicros, left.AllocatedBytes + right.AllocatedBytes, left.CompiledMethods + right.CompiledMethods);
}
