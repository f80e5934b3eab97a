TRUNCATE demo_report, demo_step, demo_drawing, demo_event;
