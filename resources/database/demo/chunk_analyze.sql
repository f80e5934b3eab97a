ANALYZE demo_report, demo_step, demo_drawing;
