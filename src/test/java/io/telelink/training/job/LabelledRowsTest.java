package io.telelink.training.job;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.telelink.customer.LabelledSnapshot;
import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.customer.TrainingRows;
import io.telelink.job.JobFailedException;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.SplitRule;
import io.telelink.training.TrainingSettings;
import io.telelink.training.TrainingWindow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class LabelledRowsTest {

    static final int CUSTOMERS = 6_000;
    static final List<LocalDate> CUT_OFFS = Stream.of(6, 5, 4).map(month -> LocalDate.of(2026, month, 1)).toList();

    final TrainingRows store = mock(TrainingRows.class);
    final LabelledRows rows = new LabelledRows(store, mock(Snapshots.class), new TrainingSettings("", 1, 100, 1, Duration.ofSeconds(1), List.of(), ""));

    /** One in ten leaves in each month, and is not there at the later cut-offs. */
    void aStoreInWhichCustomersLeave() {
        when(store.latestLabelledCutOffs(anyInt(), anyInt())).thenReturn(CUT_OFFS);
        when(store.pooled(any(), anyInt(), anyInt())).thenCallRealMethod();
        for (int at = 0; at < CUT_OFFS.size(); at++) {
            int monthsAgo = at;
            List<LabelledSnapshot> there = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                int leaves = i % 10;
                int gone = CUT_OFFS.size() - 1 - monthsAgo;
                if (leaves >= gone) {
                    there.add(new LabelledSnapshot("T" + i, new Snapshot((long) i, (long) i, CUT_OFFS.get(at), new double[0]),
                            leaves == gone, null));
                }
            }
            when(store.labelled(eq(CUT_OFFS.get(at)), anyInt(), anyInt())).thenReturn(there);
        }
    }

    @Test
    void ofPooledCutOffsEverybodyCountsAtOneAndTheShareWhoLeaveStaysWhatItIs() {
        aStoreInWhichCustomersLeave();
        LabelledRows.Read read = rows.of(new TrainingWindow.Pooled(3), 30, CUSTOMERS, 50);
        assertThat(read.labelled()).extracting(LabelledSnapshot::accountNumber).doesNotHaveDuplicates().isSorted();
        assertThat(read.labelled()).hasSizeBetween(5_200, 5_600);
        assertThat((double) read.churners() / read.labelled().size()).isCloseTo(.111, within(.015));
        Map<LocalDate, Integer> counts = new HashMap<>();
        read.labelled().forEach(row -> counts.merge(row.snapshot().asOf(), 1, Integer::sum));
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1_450, 2_150));
        assertThat(read.cutOffs()).isEqualTo(CUT_OFFS);
    }

    @Test
    void whichCutOffSomebodyCountsAtHasNothingToDoWithTheTestPart() {
        long test = Stream.iterate(0, i -> i + 1).limit(CUSTOMERS).map(i -> "T" + i)
                .filter(key -> SplitRule.lot(key, 3) == 0 && SplitRule.of(key) == Split.TEST).count();
        assertThat((double) test / CUSTOMERS).isCloseTo(.2 / 3, within(.012));
    }

    @Test
    void fewerCutOffsThanAskedForAreNotPooled() {
        when(store.latestLabelledCutOffs(anyInt(), anyInt())).thenReturn(CUT_OFFS.subList(0, 1));
        assertThatThrownBy(() -> rows.of(new TrainingWindow.Pooled(3), 30, CUSTOMERS, 50)).isInstanceOf(JobFailedException.class)
                .hasMessageContaining("only 1 cut-offs").hasMessageContaining("pool fewer");
    }

    @Test
    void aCutOffThatWasAskedForIsNotReplacedByAnother() {
        when(store.labelled(any(), anyInt(), anyInt())).thenReturn(List.of());
        LabelledRows.Read read = rows.of(new TrainingWindow.CutOff(CUT_OFFS.getFirst()), 90, CUSTOMERS, 50);
        assertThat(read.labelled()).isEmpty();
        assertThat(read.cutOffs()).containsExactly(CUT_OFFS.getFirst());
    }
}
