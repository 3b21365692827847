// Each test starts whole programs and some of them race deadlines: together they would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
