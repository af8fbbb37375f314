package io.telelink.monitoring.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.customer.SnapshotBatch;
import io.telelink.database.Aside;
import io.telelink.learning.DemoData;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.RiskBand;
import io.telelink.monitoring.drift.Bins;
import io.telelink.monitoring.drift.Layout;
import io.telelink.monitoring.drift.Reference;
import io.telelink.monitoring.persistence.SketchTable;
import io.telelink.scoring.ScoredRange;
import io.telelink.scoring.ScoringRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

/** Whatever goes wrong with counting, a range is scored. */
class SketchObserverTest {

    static final Schema SCHEMA = DemoData.schema();
    static final Table ROWS = DemoData.subscribers().table();
    static final double[] SCORE = new double[ROWS.rows()];

    final References references = mock(References.class);
    final SketchTable sketches = mock(SketchTable.class);
    final Aside aside = mock(Aside.class);
    final ScoringRun run = mock(ScoringRun.class);
    final SketchObserver observer = new SketchObserver(references, sketches, SCHEMA, aside);

    @BeforeEach
    void aRunOfEveryone() {
        when(run.isOfEveryone()).thenReturn(true);
        when(run.id()).thenReturn(7L);
        when(run.churnVersionId()).thenReturn(3L);
        doAnswer(call -> {
            call.<Runnable>getArgument(0).run();
            return null;
        }).when(aside).run(any());
        reference(Reference.of(3, SCHEMA, ROWS, SCORE, LocalDate.EPOCH, LocalDate.EPOCH).layout());
    }

    private void reference(Layout layout) {
        when(references.find(3)).thenReturn(Optional.of(new Reference(3, layout, new long[layout.size()], 100, 100, LocalDate.EPOCH,
                LocalDate.EPOCH)));
    }

    private void scored(int position) {
        SnapshotBatch batch = mock(SnapshotBatch.class);
        when(batch.table()).thenReturn(ROWS);
        observer.scored(new ScoredRange(run, position, batch, SCORE, new RiskBand[SCORE.length], SCORE));
    }

    @Test
    void eachRangeIsCounted() {
        scored(1);
        scored(2);
        verify(sketches).insert(eq(7L), eq(1), any());
        verify(sketches).insert(eq(7L), eq(2), any());
    }

    @Test
    void binsOfFormerFeaturesCountNobody() {
        reference(new Layout(List.of(Bins.ofNumbers("gone", SCORE), Bins.ofScore())));
        scored(1);
        scored(2);
        verify(sketches, never()).insert(anyLong(), anyInt(), any());
        verify(references, times(1)).find(3);
    }

    @Test
    void nobodyMakesAReferenceWhileARangeIsScored() {
        when(references.find(3)).thenReturn(Optional.empty());
        scored(1);
        verify(references, never()).make(anyLong());
        verify(sketches, never()).insert(anyLong(), anyInt(), any());
    }

    @Test
    void countsThatCannotBeKeptDoNotHarmTheRange() {
        doThrow(new DataIntegrityViolationException("full")).when(sketches).insert(anyLong(), anyInt(), any());
        scored(1);
        scored(2);
        verify(sketches, times(1)).insert(anyLong(), anyInt(), any());
    }
}
