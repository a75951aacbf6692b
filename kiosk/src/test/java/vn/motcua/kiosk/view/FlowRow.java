package vn.motcua.kiosk.view;

import vn.motcua.kiosk.model.Language;
import vn.motcua.kiosk.view.Booth.Fault;
import vn.motcua.kiosk.view.Booth.Input;

/** A row of {@link FlowTableTest}. */
record FlowRow(Flow flow, Language language, Input input, Fault fault, String glass) {}
