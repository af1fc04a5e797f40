namespace MunicipalBenchmark.Statistics.Tests;

public sealed class Peers
{
    [Fact]
    public void are_the_nearest_in_standard_deviations()
    {
        // One feature in people, one in share: raw distances would see the first alone.
        PeerFeature[] features =
        [
            new("population", 1, [100_000, 100_100, 100_000, 200_000, 100_000]),
            new("tourism", 1, [0.10, 0.10, 0.30, 0.10, 0.11]),
        ];
        var group = PeerGroup.Nearest(features, focus: 0, count: 2);
        Assert.Equal([1, 4], group.Peers.Select(peer => peer.City));
        Assert.Equal((4, 0), (group.Compared, group.Excluded));
    }

    [Fact]
    public void have_distances_that_follow_from_the_definition()
    {
        // Mean 2, sample sd 1: scores -1, 0, 1; weights 3 and 1 become 0.75 and 0.25.
        PeerFeature[] features = [new("a", 3, [1, 2, 3]), new("b", 1, [3, 1, 2])];
        var group = PeerGroup.Nearest(features, focus: 0, count: 9);
        Assert.Equal([1, 2], group.Peers.Select(peer => peer.City));
        Sample.AssertClose(Math.Sqrt((0.75 * 1) + (0.25 * 4)), group.Peers[0].Distance);
        Sample.AssertClose(Math.Sqrt((0.75 * 4) + (0.25 * 1)), group.Peers[1].Distance);
        Sample.AssertClose(group.Peers[0].Distance / group.Peers[1].Distance, group.Peers[0].Relative);
        Assert.Equal(1, group.Peers[1].Relative);
    }

    [Fact]
    public void are_compared_on_what_both_have_if_that_is_enough()
    {
        PeerFeature[] features =
        [
            new("a", 0.7, [1, 2, 3, 5]),
            new("b", 0.3, [1, null, 7, 2]),
            new("c", 1e-12, [1, 2, 3, 4]),
        ];
        var group = PeerGroup.Nearest(features, focus: 1, count: 9);
        Assert.Equal([0, 2, 3], group.Peers.Select(peer => peer.City));
        Assert.All(group.Peers, peer => Sample.AssertClose(0.7, peer.Coverage, 9));

        PeerFeature[] thin = [new("a", 0.6, [1, 2, 3, 5]), new("b", 0.4, [1, null, 7, 2])];
        Assert.Empty(PeerGroup.Nearest(thin, focus: 1, count: 9).Peers);
        Assert.Equal(3, PeerGroup.Nearest(thin, focus: 1, count: 9).Excluded);
        Assert.Equal((2, 1), (PeerGroup.Nearest(thin, 0, 9).Compared, PeerGroup.Nearest(thin, 0, 9).Excluded));
    }

    [Fact]
    public void are_compared_at_the_very_bound_of_what_is_enough()
    {
        // 0.55 + 0.18 + 0.11 of 1.20 is 0.7, and less when added up as doubles.
        PeerFeature[] features =
        [
            new("a", 0.08, [1, null, 2]), new("b", 0.55, [1, 2, 3]), new("c", 0.18, [1, 2, 3]),
            new("d", 0.11, [1, 2, 3]), new("e", 0.28, [1, null, 2]),
        ];
        Assert.Equal([1, 2], PeerGroup.Nearest(features, focus: 0, count: 9).Peers.Select(peer => peer.City).Order());
    }

    [Fact]
    public void are_not_told_apart_by_a_feature_that_does_not_differ()
    {
        PeerFeature[] features = [new("a", 1, [1, 2, 4]), new("same", 100, [0.1, 0.1, 0.1]), new("alone", 5, [null, 3, null])];
        var group = PeerGroup.Nearest(features, focus: 0, count: 9);
        Assert.Equal(["same", "alone"], group.ConstantFeatures);
        Assert.Equal([1, 2], group.Peers.Select(peer => peer.City));
        Assert.Equal(1, group.Peers[0].Coverage);
    }

    [Fact]
    public void do_not_exist_where_nothing_differs()
    {
        var group = PeerGroup.Nearest([new("same", 1, [2, 2, 2])], focus: 0, count: 2);
        Assert.Empty(group.Peers);
        Assert.Equal((0, 2), (group.Compared, group.Excluded));
    }

    [Fact]
    public void at_the_same_distance_keep_the_order_of_the_cities() =>
        Assert.Equal([0, 2, 3], PeerGroup.Nearest([new("a", 1, [1, 2, 3, 1])], focus: 1, count: 3).Peers.Select(peer => peer.City));

    [Fact]
    public void of_wrong_input_are_refused()
    {
        PeerFeature feature = new("a", 1, [1, 2]);
        Assert.Throws<ArgumentException>("features", () => PeerGroup.Nearest([], 0, 1));
        Assert.Throws<ArgumentException>("features", () => PeerGroup.Nearest([feature, new("b", 1, [1])], 0, 1));
        Assert.Throws<ArgumentException>("features", () => PeerGroup.Nearest([feature with { Weight = 0 }], 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("focus", () => PeerGroup.Nearest([feature], 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => PeerGroup.Nearest([feature], 0, 0));
        Assert.Throws<ArgumentException>(() => PeerGroup.Nearest([new("a", 1, [1, double.NaN])], 0, 1));
    }
}
