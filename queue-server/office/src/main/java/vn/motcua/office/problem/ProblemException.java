package vn.motcua.office.problem;

/** Carries a {@link Problem} from deep inside a handler to {@link ProblemErrors}, which sends it. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * Carries a problem; without a stack trace, since it is an answer and not a fault.
     *
     * @param problem what the client will see
     */
    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /**
     * The problem that the client will see.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }
}
