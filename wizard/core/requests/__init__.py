"""What Procore's ERP platform asks of the core: requests arrive once each, are kept, and are answered.

Change orders among them go to the exports; what else there is, is done or declined here.
"""
