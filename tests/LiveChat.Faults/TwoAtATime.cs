// Each test starts whole programs, which mostly wait: for leases to end, for time limits, for a start. More than two at once would wait for each other.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
