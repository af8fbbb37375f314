package io.telelink.scoring.compute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

import io.telelink.customer.KeyRange;
import io.telelink.customer.SnapshotBatch;
import io.telelink.customer.Snapshots;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.RiskBand;
import io.telelink.registry.BandEffect;
import io.telelink.registry.BandEffect.Example;
import io.telelink.registry.BandEffect.Moves;
import io.telelink.registry.BandEffects;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.VersionAnswers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores the active customers, or a sample of them, with two versions. Nothing of it is stored: nobody has been told anything. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
class SampledBandEffects implements BandEffects {

    /** Bounds the work; a share of so many is known to less than a percentage point. */
    private static final int MOST = 20_000;
    private static final int RANGE = 500;
    private static final int EXAMPLES = 20;
    private static final RiskBand[] BANDS = RiskBand.values();

    private final VersionStore versions;
    private final Snapshots snapshots;
    private final Schema store;

    SampledBandEffects(VersionStore versions, Snapshots snapshots, Schema store) {
        this.versions = versions;
        this.snapshots = snapshots;
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public BandEffect between(long before, long after) {
        VersionAnswers first = side(before);
        VersionAnswers second = side(after);
        List<KeyRange> ranges = snapshots.rangesOfActive(RANGE);
        long active = ranges.stream().mapToLong(KeyRange::customers).sum();
        int[][] moves = new int[BANDS.length][BANDS.length];
        PriorityQueue<Example> examples = new PriorityQueue<>(Comparator.comparingDouble(SampledBandEffects::change));
        int compared = 0;
        for (KeyRange range : spread(ranges, active)) {
            SnapshotBatch batch = snapshots.currentOfActive(range.first(), range.last());
            compared += batch.size();
            compare(batch, first, second, moves, examples);
        }
        return new BandEffect(active, compared, cells(moves),
                examples.stream().sorted(Comparator.comparingDouble(SampledBandEffects::change).reversed()).toList(),
                first.model().threshold(), second.model().threshold());
    }

    private VersionAnswers side(long versionId) {
        return new VersionAnswers(versions.churn(versionId), store);
    }

    /** All ranges, or as many as the bound allows, spread evenly over them. */
    static List<KeyRange> spread(List<KeyRange> ranges, long active) {
        int wanted = active <= MOST ? ranges.size() : MOST / RANGE;
        return IntStream.range(0, wanted).mapToObj(i -> ranges.get((int) ((long) i * ranges.size() / wanted))).toList();
    }

    private static void compare(SnapshotBatch batch, VersionAnswers first, VersionAnswers second, int[][] moves, PriorityQueue<Example> examples) {
        double[] before = first.inParallel(batch);
        double[] after = second.inParallel(batch);
        for (int i = 0; i < before.length; i++) {
            RiskBand from = first.band(before[i]);
            RiskBand to = second.band(after[i]);
            moves[from.ordinal()][to.ordinal()]++;
            if (from != to) {
                examples.add(new Example(String.valueOf(batch.personal()[i].accountNumber()), from, to, before[i], after[i]));
                if (examples.size() > EXAMPLES) {
                    examples.poll();
                }
            }
        }
    }

    private static double change(Example example) {
        return Math.abs(example.probabilityAfter() - example.probabilityBefore());
    }

    private static List<Moves> cells(int[][] moves) {
        List<Moves> cells = new ArrayList<>();
        for (RiskBand from : BANDS) {
            for (RiskBand to : BANDS) {
                cells.add(new Moves(from, to, moves[from.ordinal()][to.ordinal()]));
            }
        }
        return cells;
    }
}
