package io.telelink.monitoring.job;

import io.telelink.scoring.RunStarting;
import io.telelink.scoring.ScoringRun;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataRetrievalFailureException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class ReferenceBeforehandTest {

    final References references = mock(References.class);
    final ScoringRun run = mock(ScoringRun.class);
    final ReferenceBeforehand beforehand = new ReferenceBeforehand(references);

    @Test
    void theReferenceIsMadeWhenARunOfEveryoneBegins() {
        when(run.churnVersionId()).thenReturn(3L);
        beforehand.starting(new RunStarting(run));
        verify(references, never()).make(anyLong());
        when(run.isOfEveryone()).thenReturn(true);
        beforehand.starting(new RunStarting(run));
        verify(references).make(3);
    }

    @Test
    void aReferenceThatCannotBeMadeKeepsNobodyFromBeingScored() {
        when(run.isOfEveryone()).thenReturn(true);
        doThrow(new DataRetrievalFailureException("gone")).when(references).make(anyLong());
        assertThatCode(() -> beforehand.starting(new RunStarting(run))).doesNotThrowAnyException();
    }
}
