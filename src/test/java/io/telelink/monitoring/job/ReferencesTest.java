package io.telelink.monitoring.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.telelink.customer.LabelledSnapshot;
import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.customer.TrainingRows;
import io.telelink.learning.DemoData;
import io.telelink.learning.Task;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.SplitRule;
import io.telelink.monitoring.MonitoringSettings;
import io.telelink.monitoring.drift.Reference;
import io.telelink.monitoring.persistence.ReferenceTable;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.TrainedOn;
import io.telelink.registry.VersionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class ReferencesTest {

    static final Table ROWS = DemoData.subscribers().table();
    static final int CUSTOMERS = 600;
    static final int WINDOW = 30;
    static final int MOST = 700;
    static final LocalDate NEWER = LocalDate.of(2026, 6, 1);
    static final LocalDate OLDER = LocalDate.of(2026, 5, 1);

    final ReferenceTable table = mock(ReferenceTable.class);
    final VersionStore versions = mock(VersionStore.class);
    final TrainingRows rows = mock(TrainingRows.class);
    final Snapshots snapshots = mock(Snapshots.class);
    final References references = new References(table, versions, rows, snapshots, DemoData.schema(), MonitoringSettings.defaults(), mock(PlatformTransactionManager.class));

    @BeforeEach
    void twoCutOffsOfTheSameCustomers() {
        when(rows.pooled(any(), anyInt(), anyInt())).thenCallRealMethod();
        when(rows.labelled(NEWER, WINDOW, MOST)).thenReturn(labelled(NEWER));
        when(rows.labelled(OLDER, WINDOW, MOST)).thenReturn(labelled(OLDER));
        when(snapshots.labelled(anyInt())).thenReturn(labelled(LocalDate.EPOCH));
        ChurnModel model = mock(ChurnModel.class);
        when(model.probabilities(any())).thenAnswer(call -> new double[call.<Table>getArgument(0).rows()]);
        when(versions.churn(anyLong())).thenReturn(model);
    }

    private static List<LabelledSnapshot> labelled(LocalDate asOf) {
        return IntStream.range(0, CUSTOMERS).mapToObj(i -> new LabelledSnapshot("T" + i,
                new Snapshot((long) i, (long) i, asOf, ROWS.row(i)), false, null)).toList();
    }

    private Reference made(Map<String, Object> entries) {
        Map<String, Object> provenance = new HashMap<>(entries);
        provenance.putAll(Map.of(ModelVersion.CHURN_WINDOW, WINDOW, "firstAsOf", OLDER.toString(), "lastAsOf", NEWER.toString()));
        when(versions.find(3)).thenReturn(Optional.of(new ModelVersion(3, Task.CHURN, 1, "a", "A", "", null, null, provenance, null,
                Instant.EPOCH, "ada", true)));
        references.make(3);
        var kept = ArgumentCaptor.forClass(Reference.class);
        verify(table).insert(kept.capture());
        return kept.getValue();
    }

    @Test
    void aPooledVersionIsComparedWithTheRowsItWasTrainedOn() {
        Reference reference = made(new TrainedOn(List.of(NEWER, OLDER), MOST).entries());
        assertThat(reference.from()).isEqualTo(OLDER);
        assertThat(reference.to()).isEqualTo(NEWER);
        long trained = IntStream.range(0, CUSTOMERS).filter(i -> SplitRule.of("T" + i) == Split.TRAIN).count();
        assertThat(reference.rows()).as("each customer once, of the training part").isEqualTo((int) trained);
        assertThat(reference.unseen()).isEqualTo(CUSTOMERS - (int) trained);
        verify(snapshots, never()).labelled(anyInt());
    }

    @Test
    void whatWasTrainedOnOutcomesOfFilesIsComparedWithThose() {
        assertThat(made(new TrainedOn(List.of(), MOST).entries()).from()).isEqualTo(LocalDate.EPOCH);
        verify(snapshots).labelled(MOST);
    }

    @Test
    void aVersionOfBeforeTheyNamedTheirCutOffsIsComparedAsItWas() {
        assertThat(made(Map.of()).from()).isEqualTo(LocalDate.EPOCH);
    }
}
